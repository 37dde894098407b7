package org.commonhour.ledger.insight;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a contribution as the published codes. A code that is new to insight is kept as it is.
 *
 * @param phase which of the Four Co's it belongs to
 * @param participationLevel how much say the person had, in a design phase
 * @param function what the person did
 * @param standing as whom the person took part
 * @param remuneration what the person got for it
 * @param relationship how the giver is related to whom they helped
 * @param compulsory whether a court, a benefit rule or a course required it
 * @param channel how it came to be recorded
 */
public record LineFacts(
        String phase,
        @Nullable String participationLevel,
        String function,
        String standing,
        String remuneration,
        String relationship,
        boolean compulsory,
        String channel) {

    /** The function of minutes that came without one. */
    public static final String NOT_SAID = "NOT_SAID";

    private static final Set<String> UNPAID = Set.of("TIME_CREDIT", "UNPAID", "EXPENSES_ONLY");
    private static final Set<String> PAID = Set.of("SALARIED_BY_PROVIDER", "SALARIED_BY_OTHER", "PAID_PEER");
    private static final Set<String> FAMILY = Set.of("SAME_HOUSEHOLD", "RELATED");

    /**
     * The facts of paid minutes that an agency reported.
     *
     * @param phase null in reports from before agencies could say so: their staff deliver the service
     * @param function null when the agency does not say what was done
     */
    public static LineFacts ofStaffHours(@Nullable String phase, @Nullable String function) {
        return new LineFacts(
                phase == null ? "DELIVER" : phase,
                null,
                function == null ? NOT_SAID : function,
                "PROFESSIONAL",
                "SALARIED_BY_PROVIDER",
                "UNRELATED",
                false,
                "UNKNOWN");
    }

    /** Whether insight knows on which side the minutes belong. */
    public boolean isKnown() {
        return isPaid() || UNPAID.contains(remuneration);
    }

    /** Whether the minutes were paid for with money. */
    public boolean isPaid() {
        return PAID.contains(remuneration);
    }

    /** Whether hours of the ledger move for it. */
    public boolean isCredited() {
        return remuneration.equals("TIME_CREDIT");
    }

    /** What kind of work it is. */
    public Work work() {
        if (isPaid()) {
            return Work.PAID;
        }
        if (compulsory) {
            return Work.COMPULSORY;
        }
        if (standing.equals("TRAINEE")) {
            return Work.TRAINEE;
        }
        if (FAMILY.contains(relationship)) {
            return Work.FAMILY;
        }
        return relationship.equals("UNRELATED") ? Work.VOLUNTEER : Work.RELATIONSHIP_UNKNOWN;
    }
}
