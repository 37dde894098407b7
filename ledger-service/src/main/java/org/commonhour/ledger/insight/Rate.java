package org.commonhour.ledger.insight;

/**
 * An hourly rate that replaces nobody's wage: it only lets unpaid hours be looked at through money.
 *
 * @param region where it holds
 * @param currency three letters
 * @param low in hundredths of the currency for an hour
 * @param central the same
 * @param high the same
 * @param source who publishes it, with what each of the three is
 * @param year the year it is for
 * @param priceBase at which prices
 * @param licence under which terms the number may be used
 * @param localWage a third of it is the most in kind that still counts as unpaid, in hundredths for an hour
 */
public record Rate(
        String region,
        String currency,
        long low,
        long central,
        long high,
        String source,
        String year,
        String priceBase,
        String licence,
        long localWage) {

    private static final long HOUR_MINUTES = 60;

    /** So many minutes at an hourly rate, in hundredths of the currency, rounded half up. */
    public static long worth(long amountMinutes, long hourly) {
        return Math.floorDiv(2 * amountMinutes * hourly + HOUR_MINUTES, 2 * HOUR_MINUTES);
    }
}
