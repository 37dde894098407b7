package org.commonhour.kit.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Function;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.jspecify.annotations.Nullable;

/** Reads the moments and days that callers put into a query. */
public final class Moments {

    /** What a moment looks like. */
    public static final String MOMENT = "2026-05-31T22:00:00Z";

    /** What a day looks like. */
    public static final String DAY = "2026-05-31";

    private static final int LAST_YEAR = 9999;

    private Moments() {}

    /** The moment (RFC 3339, years 1 to 9999), or null for no or an empty text; 422 for anything else. */
    public static @Nullable Instant moment(String parameter, @Nullable String text) {
        return read(
                parameter,
                text,
                "Write a moment such as " + MOMENT + ", with + written as %2B.",
                given -> bounded(OffsetDateTime.parse(given)).toInstant());
    }

    /** The day (RFC 3339, years 1 to 9999), or null for no or an empty text; 422 for anything else. */
    public static @Nullable LocalDate day(String parameter, @Nullable String text) {
        return read(parameter, text, "Write a day such as " + DAY + ".", given -> {
            var day = LocalDate.parse(given);
            if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
                throw new DateTimeException("not within four digits");
            }
            return day;
        });
    }

    private static OffsetDateTime bounded(OffsetDateTime moment) {
        if (moment.getYear() < 1 || moment.getYear() > LAST_YEAR) {
            throw new DateTimeException("not within four digits");
        }
        return moment;
    }

    private static <T> @Nullable T read(
            String parameter, @Nullable String text, String hint, Function<String, T> parser) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return parser.apply(text);
        } catch (DateTimeException strange) {
            throw DomainProblem.of(CommonProblem.INVALID, "This is not a time that can be read.")
                    .at(parameter, hint);
        }
    }
}
