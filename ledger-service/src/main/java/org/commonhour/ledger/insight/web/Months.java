package org.commonhour.ledger.insight.web;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Months as callers write them. */
final class Months {

    static final String FORM = "\\d{4}-(0[1-9]|1[0-2])";

    private Months() {}

    /** The month; none for none. */
    static @Nullable YearMonth read(@Nullable String month) {
        return month == null ? null : YearMonth.parse(month);
    }
}
