package org.commonhour.matching.problem;

import org.commonhour.kit.problem.ProblemCode;

/**
 * What the matching service refuses, in order of precedence: when several apply, the first is answered.
 *
 * <p>Documented in {@code contracts/problems.md}; a test compares the two.
 */
public enum MatchingProblem implements ProblemCode {
    MEMBER_MISSING("matching/member-missing", 422, "Say for whom", false),
    MEMBER_UNKNOWN("matching/member-unknown", 422, "No such member", true),
    SERVICE_UNKNOWN("matching/service-unknown", 422, "No such service", true),
    NEED_UNKNOWN("matching/need-unknown", 422, "No such need", false),
    OFFER_UNKNOWN("matching/offer-unknown", 422, "No such offer", false),
    NOT_A_PARTY("matching/not-a-party", 403, "Not one of the two members", false),
    NOT_INVITED("matching/not-invited", 403, "Only the invited member answers", false),
    SAME_MEMBER("matching/same-member", 422, "Offer and need are of one member", false),
    OFFER_NOT_LIVE("matching/offer-not-live", 409, "The offer is no longer live", false),
    NEED_NOT_LIVE("matching/need-not-live", 409, "The need is no longer live", false),
    ALREADY_INVITED("matching/already-invited", 409, "There is an open arrangement already", false),
    NOT_POSSIBLE_NOW("matching/not-possible-now", 409, "Not possible in this state", false);

    private final String code;
    private final int status;
    private final String title;
    private final boolean retryHelps;

    MatchingProblem(String code, int status, String title, boolean retryHelps) {
        this.code = code;
        this.status = status;
        this.title = title;
        this.retryHelps = retryHelps;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean retryHelps() {
        return retryHelps;
    }
}
