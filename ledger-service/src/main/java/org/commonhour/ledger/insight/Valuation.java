package org.commonhour.ledger.insight;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Unpaid minutes seen through money, hours first. It is a lens and no multiplier: nothing is said about what paid hours
 * brought about, and no two values are ever added.
 *
 * @param unpaidMinutes all unpaid minutes
 * @param paidMinutes all paid minutes, which are not valued here
 * @param valuedMinutes the unpaid minutes that are volunteer work, and so are valued
 * @param excludedMinutes the unpaid minutes that are not, by reason
 * @param rate the rate, with its source
 * @param low the value at the low rate, in hundredths of the currency
 * @param central the same at the central rate
 * @param high the same at the high rate
 */
public record Valuation(
        long unpaidMinutes,
        long paidMinutes,
        long valuedMinutes,
        Map<Exclusion, Long> excludedMinutes,
        Rate rate,
        long low,
        long central,
        long high) {

    private static final long THIRD = 3;

    /** Keeps its own copy of the reasons, in their order. */
    public Valuation {
        excludedMinutes = excludedMinutes.isEmpty() ? Map.of() : new EnumMap<>(excludedMinutes);
    }

    /** Why unpaid minutes are no volunteer work. They stay in every other figure. */
    public enum Exclusion {
        COMPULSORY,
        TRAINEE,
        FAMILY,
        RELATIONSHIP_UNKNOWN,
        /** Time credits that buy a third of the local wage or more in goods from outside. */
        RECIPROCAL_EXCHANGE
    }

    /**
     * Values what is volunteer work.
     *
     * @param creditInKind what an hour of time credits buys from outside the community, in hundredths of the currency
     */
    public static Valuation of(List<WorkMinutes> minutes, Rate rate, long creditInKind) {
        long paid = 0;
        long unpaid = 0;
        long valued = 0;
        var excluded = new EnumMap<Exclusion, Long>(Exclusion.class);
        var exchanged = THIRD * creditInKind >= rate.localWage();
        for (var part : minutes) {
            var amount = part.amountMinutes();
            if (part.work() == Work.PAID) {
                paid += amount;
                continue;
            }
            unpaid += amount;
            if (part.work() != Work.VOLUNTEER) {
                excluded.merge(Exclusion.valueOf(part.work().name()), amount, Long::sum);
            } else if (part.credited() && exchanged) {
                excluded.merge(Exclusion.RECIPROCAL_EXCHANGE, amount, Long::sum);
            } else {
                valued += amount;
            }
        }
        return new Valuation(
                unpaid,
                paid,
                valued,
                excluded,
                rate,
                Rate.worth(valued, rate.low()),
                Rate.worth(valued, rate.central()),
                Rate.worth(valued, rate.high()));
    }
}
