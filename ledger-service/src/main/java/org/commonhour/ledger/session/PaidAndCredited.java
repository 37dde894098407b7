package org.commonhour.ledger.session;

import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.ledger.problem.LedgerProblem;

/** L14 as a refusal in plain words, whether the rule found it or the database. */
public final class PaidAndCredited {

    private static final String CONSTRAINTS = "_not_paid_and_credited";

    private PaidAndCredited() {}

    /** That the same minutes of a person would be both paid and credited. */
    public static DomainProblem problem() {
        return DomainProblem.of(
                LedgerProblem.PAID_AND_CREDITED,
                "The same minutes of a person are not both paid and credited in hours.");
    }

    /** The refusal, when the database failed for that reason because somebody else was quicker; otherwise the failure. */
    public static Throwable told(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var message = cause.getMessage();
            if (message != null && message.contains(CONSTRAINTS)) {
                return problem();
            }
        }
        return failure;
    }
}
