package org.commonhour.ledger.session;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** When a session may have been, and that no minute of a person is both paid and credited (L14). */
final class TimeRules {

    /** How long ago a session may have been. */
    static final int OLDEST_YEARS = 2;

    /** By how much a caller's clock may be ahead of ours. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private TimeRules() {}

    /** What is wrong with the day and the times of the draft, now. */
    static List<DraftFault> faults(SessionDraft draft, Instant now) {
        List<DraftFault> faults = new ArrayList<>();
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        // It may already be tomorrow where the community lives.
        if (draft.occurredOn().isAfter(today.plusDays(1))) {
            faults.add(new DraftFault("/occurredOn", "It cannot have happened in the future."));
        }
        if (draft.occurredOn().isBefore(today.minusYears(OLDEST_YEARS))) {
            faults.add(new DraftFault("/occurredOn", "It cannot be recorded after more than two years."));
        }
        fault(draft, draft.startedAt(), 0, "/startedAt", now, faults);
        for (int line = 0; line < draft.contributions().size(); line++) {
            var start = draft.contributions().get(line).startedAt();
            // Somebody may have come after midnight.
            fault(draft, start, 1, "/contributions/" + line + "/startedAt", now, faults);
        }
        return faults;
    }

    /** A time is given without a zone of its own: it has to be on the session's day somewhere on earth. */
    private static void fault(
            SessionDraft draft,
            @Nullable Instant start,
            int daysLater,
            String at,
            Instant now,
            List<DraftFault> faults) {
        if (start == null) {
            return;
        }
        var days = DaysOnEarth.at(start);
        if (start.isAfter(now.plus(CLOCK_SKEW))) {
            faults.add(new DraftFault(at, "It cannot have begun in the future."));
        } else if (days.first().isAfter(draft.occurredOn().plusDays(daysLater))
                || days.last().isBefore(draft.occurredOn())) {
            faults.add(new DraftFault(at, "This is not on the day that it happened."));
        }
    }

    /**
     * The first line by which a person is both paid and credited: at the same time where both lines have one, and at
     * all where one of them has none.
     */
    static OptionalInt paidAndCredited(SessionDraft draft) {
        var lines = draft.contributions();
        return IntStream.range(0, lines.size())
                .filter(line ->
                        IntStream.range(0, line).anyMatch(earlier -> clash(lines.get(earlier), lines.get(line))))
                .findFirst();
    }

    private static boolean clash(ContributionDraft one, ContributionDraft other) {
        var basis = PayBasis.of(one.facts().remuneration());
        var another = PayBasis.of(other.facts().remuneration());
        if (basis.isEmpty()
                || another.isEmpty()
                || basis.equals(another)
                || one.memberId() == null
                || !one.memberId().equals(other.memberId())) {
            return false;
        }
        var claim = one.claim();
        var claimed = other.claim();
        return claim.isEmpty() || claimed.isEmpty() || claim.get().clashesWith(claimed.get());
    }

    /**
     * The lines by which more than a day would be paid and credited, where it is not told when.
     *
     * @param known what those people gave that day in other sessions
     */
    static List<DraftFault> dayFaults(SessionDraft draft, List<WorkedDay> known) {
        Map<UUID, WorkedDay> days = new HashMap<>();
        known.forEach(day -> days.put(day.memberId(), day));
        List<DraftFault> faults = new ArrayList<>();
        for (int index = 0; index < draft.contributions().size(); index++) {
            var line = draft.contributions().get(index);
            var basis = PayBasis.of(line.facts().remuneration());
            var member = line.memberId();
            if (member == null || basis.isEmpty()) {
                continue;
            }
            var day = days.getOrDefault(member, new WorkedDay(member, 0, 0, true))
                    .plus(basis.get(), line.amount().value(), line.startedAt() != null);
            days.put(member, day);
            if (day.isTooLong()) {
                faults.add(new DraftFault("/contributions/" + index + "/amountMinutes", WorkedDay.TOO_LONG));
            }
        }
        return faults;
    }

    /** The lines whose minutes are claimed already for the other basis. */
    static List<DraftFault> claimFaults(SessionDraft draft, List<ClaimedTime> claimed) {
        List<DraftFault> faults = new ArrayList<>();
        for (int line = 0; line < draft.contributions().size(); line++) {
            var claim = draft.contributions().get(line).claim();
            if (claim.isPresent() && claimed.stream().anyMatch(claim.get()::clashesWith)) {
                var other = claim.get().basis() == PayBasis.PAID ? "credited in hours" : "paid";
                faults.add(new DraftFault(
                        "/contributions/" + line + "/startedAt", "This person is " + other + " at that time."));
            }
        }
        return faults;
    }
}
