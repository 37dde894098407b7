package org.commonhour.ledger.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** As much of a published session as insight needs. */
public record SessionSeen(
        UUID sessionId,
        UUID communityId,
        long version,
        String state,
        @Nullable UUID arrangementId,
        @Nullable UUID serviceId,
        LocalDate occurredOn,
        List<Line> contributions) {

    private static final String RECEIVED = "RECEIVED";

    /** One published contribution. */
    public record Line(
            @Nullable UUID memberId,
            String part,
            long amountMinutes,
            String phase,
            @Nullable String participationLevel,
            String function,
            String standing,
            String remuneration,
            String relationship,
            boolean compulsory,
            String channel,
            @Nullable UUID receivedByMemberId) {

        LineFacts facts() {
            return new LineFacts(
                    phase, participationLevel, function, standing, remuneration, relationship, compulsory, channel);
        }
    }

    /** What the session counts for: confirmed lines, and credited ones only once the hours have moved. */
    public CountedSource counted() {
        var receivers = contributions.stream()
                .filter(line -> line.part().equals(RECEIVED))
                .map(Line::memberId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var only = receivers.size() == 1 ? receivers.get(0) : null;
        var counting =
                contributions.stream().filter(line -> counts(line.facts())).toList();
        // Each contribution is one person's, so that those without a name are at least as many people.
        var nameless = Math.toIntExact(
                counting.stream().filter(SessionSeen::isNamelessStaff).count());
        var lines = counting.stream()
                .map(line -> new CountedLine(
                        serviceId,
                        YearMonth.from(occurredOn),
                        occurredOn,
                        line.memberId(),
                        receiver(line, only),
                        isNamelessStaff(line) ? nameless : 0,
                        line.amountMinutes(),
                        new Fact(line.part(), line.facts())))
                .toList();
        return new CountedSource(SourceKind.SESSION, sessionId, communityId, version, lines);
    }

    /** Whether its arrangement is confirmed by it, as of the moment; none when it is of no arrangement. */
    public Optional<Confirmation> confirmation(Instant at) {
        return Optional.ofNullable(arrangementId)
                .map(arrangement -> new Confirmation(
                        sessionId,
                        communityId,
                        version,
                        arrangement,
                        contributions.stream().anyMatch(line -> counts(line.facts())) ? at : null));
    }

    /** Whom a line helped: the member it names, or else the session's only receiver; nobody helps oneself. */
    private static @Nullable UUID receiver(Line line, @Nullable UUID only) {
        if (line.part().equals(RECEIVED)) {
            return null;
        }
        var receiver = line.receivedByMemberId() == null ? only : line.receivedByMemberId();
        return Objects.equals(receiver, line.memberId()) ? null : receiver;
    }

    private static boolean isNamelessStaff(Line line) {
        return line.memberId() == null
                && !line.part().equals(RECEIVED)
                && line.facts().isPaid();
    }

    private boolean counts(LineFacts facts) {
        if (facts.isCredited()) {
            return state.equals("SETTLED");
        }
        return facts.isKnown() && (state.equals("CONFIRMED") || state.equals("SETTLED"));
    }
}
