package org.commonhour.member.problem;

import org.commonhour.kit.problem.ProblemCode;

/**
 * What the member service refuses, in order of precedence: when several apply, the first is answered.
 *
 * <p>Documented in {@code contracts/problems.md}; a test compares the two.
 */
public enum MemberProblem implements ProblemCode {
    STREAMS_TOO_MANY("stream/too-many-open", 429, "Too many streams are open", true),
    STREAM_POSITION_UNKNOWN("stream/position-unknown", 422, "No such position", false),
    WEBHOOK_ADDRESS_NOT_ALLOWED("webhook/address-not-allowed", 422, "Events cannot be sent there", false),
    EVENT_TYPE_UNKNOWN("event/type-unknown", 422, "No such type of event", false),
    MEMBER_UNKNOWN("member/unknown", 422, "No such member", false),
    ORGANISATION_UNKNOWN("organisation/unknown", 422, "No such organisation", false),
    SITE_UNKNOWN("site/unknown", 422, "No such site", false),
    WELLBEING_TEXT_UNKNOWN("wellbeing/text-unknown", 422, "The text to agree to is another one", false),
    WELLBEING_NO_CONSENT("wellbeing/no-consent", 409, "The person has not agreed", false),
    WELLBEING_ANSWERS_TOO_MANY("wellbeing/too-many-answers", 409, "There are too many answers", false),
    WEBHOOKS_TOO_MANY("webhook/too-many", 409, "There are too many webhooks", false),
    LETTER_NOT_SET_ASIDE("webhook/letter-not-set-aside", 409, "The letter is not set aside", false),
    MEMBER_LEFT("member/left", 409, "The member has left", false),
    ALREADY_MEMBER("joining/already-member", 409, "Already a member", false),
    APPLICATION_OPEN("joining/already-open", 409, "There is an open application already", false),
    APPLICATION_DECIDED("joining/already-decided", 409, "The application is decided already", false),
    REFERRAL_ENDED("referral/ended", 409, "The referral has ended", false),
    REFERRAL_OUT_OF_ORDER("referral/out-of-order", 409, "The referral is not that far, or further", false),
    GRANT_HELD("grant/already-held", 409, "The grant is held already", false),
    GRANT_WITHDRAWN("grant/already-withdrawn", 409, "The grant is withdrawn already", false),
    LAST_ADMINISTRATOR("grant/last-administrator", 409, "The last administrator stays", false),
    ORGANISATION_NAME_TAKEN("organisation/name-taken", 409, "There is an organisation of this name", false),
    SERVICE_NAME_TAKEN("service/name-taken", 409, "The organisation has a service of this name", false),
    SITE_NAME_TAKEN("site/name-taken", 409, "The organisation has a site of this name", false);

    private final String code;
    private final int status;
    private final String title;
    private final boolean retryHelps;

    MemberProblem(String code, int status, String title, boolean retryHelps) {
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
