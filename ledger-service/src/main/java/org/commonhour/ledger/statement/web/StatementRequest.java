package org.commonhour.ledger.statement.web;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.kit.web.Moments;
import org.commonhour.ledger.statement.Period;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which days a statement is wanted for; a {@code @BeanParam}. */
class StatementRequest {

    private static final int LONGEST_ZONE = 60;

    @Parameter(description = "The first day.", required = true, example = "2026-05-01")
    @QueryParam("from")
    @Nullable
    String from;

    @Parameter(description = "The last day, today at the latest.", required = true, example = Moments.DAY)
    @QueryParam("to")
    @Nullable
    String to;

    @Parameter(description = "The time zone of the days; UTC when left out.", example = "Europe/Madrid")
    @QueryParam("zone")
    @Nullable
    String zone;

    /** The days; 422 when they cannot be read. */
    Period period() {
        return new Period(day("from", from), day("to", to), zone());
    }

    private static LocalDate day(String name, @Nullable String text) {
        var day = Moments.day(name, text);
        if (day == null) {
            throw DomainProblem.of(CommonProblem.INVALID, "Say which days the statement is for.")
                    .at(name, "Write a day such as " + Moments.DAY + ".");
        }
        return day;
    }

    private ZoneId zone() {
        if (zone == null || zone.isEmpty()) {
            return ZoneOffset.UTC;
        }
        try {
            if (zone.length() <= LONGEST_ZONE) {
                return ZoneId.of(zone);
            }
        } catch (DateTimeException unknown) {
            // Told below, like one that is too long.
        }
        throw DomainProblem.of(CommonProblem.INVALID, "There is no such time zone.")
                .at("zone", "Write a name such as Europe/Madrid.");
    }
}
