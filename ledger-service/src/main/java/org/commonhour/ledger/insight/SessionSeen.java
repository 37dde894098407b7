package org.commonhour.ledger.insight;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** As much of a published session as insight needs. */
public record SessionSeen(
        UUID sessionId,
        UUID communityId,
        long version,
        String state,
        @Nullable UUID serviceId,
        LocalDate occurredOn,
        List<Line> contributions) {

    private static final Set<String> UNPAID = Set.of("UNPAID", "EXPENSES_ONLY");
    private static final Set<String> PAID = Set.of("SALARIED_BY_PROVIDER", "SALARIED_BY_OTHER", "PAID_PEER");

    /** One published contribution. */
    public record Line(@Nullable UUID memberId, String part, long amountMinutes, String remuneration) {}

    /** What the session counts for: given minutes only, and credited ones only once the hours have moved. */
    public CountedSource counted() {
        var service = serviceId;
        var lines = service == null
                ? List.<CountedLine>of()
                : contributions.stream()
                        .filter(line -> line.part().equals("GAVE") && counts(line))
                        .map(line -> new CountedLine(
                                service,
                                YearMonth.from(occurredOn),
                                PAID.contains(line.remuneration()) ? Side.PAID : Side.UNPAID,
                                line.memberId(),
                                line.amountMinutes()))
                        .toList();
        return new CountedSource(sessionId, communityId, version, lines);
    }

    private boolean counts(Line line) {
        if (line.remuneration().equals("TIME_CREDIT")) {
            return state.equals("SETTLED");
        }
        var known = UNPAID.contains(line.remuneration()) || PAID.contains(line.remuneration());
        return known && (state.equals("CONFIRMED") || state.equals("SETTLED"));
    }
}
