package org.commonhour.ledger.insight;

import java.time.YearMonth;

/**
 * Unpaid beside paid minutes of one service in one month.
 *
 * @param month the month
 * @param unpaidMinutes minutes that people gave unpaid or for time credits
 * @param paidMinutes minutes of paid staff and paid peers
 * @param paidMayCountTwice whether sessions and staff hours both have some, which may be the same
 */
public record MonthFigure(YearMonth month, long unpaidMinutes, long paidMinutes, boolean paidMayCountTwice) {}
