package org.commonhour.ledger.session;

import java.util.UUID;

/**
 * How much of one day a person gave for something.
 *
 * @param memberId whose
 * @param paidMinutes for money
 * @param creditedMinutes for hours of the ledger
 * @param timed whether all of it is known to the minute, so that minutes are compared with minutes
 */
public record WorkedDay(UUID memberId, long paidMinutes, long creditedMinutes, boolean timed) {

    /** What is told of a day that is too long. */
    static final String TOO_LONG =
            "More than 24 hours of this person's day would be paid and credited. Say when each began.";

    private static final long MINUTES_OF_A_DAY = 1_440;

    /** The day with these minutes, too. */
    WorkedDay plus(PayBasis basis, long minutes, boolean known) {
        return basis == PayBasis.PAID
                ? new WorkedDay(memberId, paidMinutes + minutes, creditedMinutes, timed && known)
                : new WorkedDay(memberId, paidMinutes, creditedMinutes + minutes, timed && known);
    }

    /** L14: with more than a day of both, some minutes are paid and credited, whenever they were. */
    boolean isTooLong() {
        return !timed && paidMinutes > 0 && creditedMinutes > 0 && paidMinutes + creditedMinutes > MINUTES_OF_A_DAY;
    }
}
