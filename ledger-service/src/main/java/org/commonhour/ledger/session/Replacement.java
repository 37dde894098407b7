package org.commonhour.ledger.session;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which contributions of a session stay, which go and which come when it gets other content. A contribution that is
 * asked for again stays as it is. One that moves the same hours between the same people on the same day takes over the
 * transfer of the one that it replaces: nothing is moved twice for a changed fact.
 *
 * @param kept those that stay
 * @param added those that come; with a transfer when they took one over
 * @param gone those that no longer stand and whose hours, if any moved, go back
 * @param handedOn those that no longer stand, but whose transfer another one has now
 */
record Replacement(
        List<Contribution> kept, List<Contribution> added, List<Contribution> gone, List<Contribution> handedOn) {

    /** Nothing stays and nothing comes. */
    static Replacement ofNothing(Session session) {
        return new Replacement(List.of(), List.of(), session.contributions(), List.of());
    }

    static Replacement of(Session session, SessionDraft content, Supplier<UUID> ids) {
        var sameDay = session.occurredOn().equals(content.occurredOn());
        var sameService = Objects.equals(session.serviceId(), content.serviceId());
        var remaining = new ArrayList<>(session.contributions());
        List<Contribution> kept = new ArrayList<>();
        List<ContributionDraft> wanted = new ArrayList<>();
        for (var draft : content.contributions()) {
            var same = remaining.stream()
                    .filter(line -> line.draft().equals(draft) && staysPaid(line, sameDay, sameService))
                    .findFirst();
            same.ifPresentOrElse(
                    line -> {
                        remaining.remove(line);
                        kept.add(line);
                    },
                    () -> wanted.add(draft));
        }
        Map<Movement, Deque<Contribution>> moved = new HashMap<>();
        remaining.stream()
                .filter(line -> line.transferId() != null && staysPaid(line, sameDay, sameService))
                .forEach(line -> moved.computeIfAbsent(Movement.of(line.draft()), any -> new ArrayDeque<>())
                        .add(line));
        List<Contribution> added = new ArrayList<>();
        List<Contribution> handedOn = new ArrayList<>();
        for (var draft : wanted) {
            var line = Contribution.of(ids.get(), draft);
            var before = draft.isCredited() ? next(moved, draft) : null;
            if (before == null || before.transferId() == null) {
                added.add(line);
            } else {
                handedOn.add(before);
                added.add(line.withTransfer(before.transferId()));
            }
        }
        remaining.removeAll(handedOn);
        return new Replacement(kept, added, remaining, handedOn);
    }

    private static @Nullable Contribution next(Map<Movement, Deque<Contribution>> moved, ContributionDraft draft) {
        var same = moved.get(Movement.of(draft));
        return same == null ? null : same.poll();
    }

    /** The ledger keeps the day with a transfer, and an organisation pays for the service that it runs. */
    private static boolean staysPaid(Contribution line, boolean sameDay, boolean sameService) {
        return line.transferId() == null || (sameDay && (sameService || line.receivedByMemberId() != null));
    }

    /** All contributions of the new content. */
    List<Contribution> lines() {
        var lines = new ArrayList<>(kept);
        lines.addAll(added);
        return lines;
    }

    /** All that no longer stand. */
    List<Contribution> replaced() {
        var lines = new ArrayList<>(gone);
        lines.addAll(handedOn);
        return lines;
    }

    boolean changesNothing(Session session, SessionDraft content) {
        return added.isEmpty()
                && replaced().isEmpty()
                && session.occurredOn().equals(content.occurredOn())
                && Objects.equals(session.startedAt(), content.startedAt())
                && Objects.equals(session.serviceId(), content.serviceId());
    }

    /** Hours between two people, or from an organisation. */
    private record Movement(@Nullable UUID giver, @Nullable UUID payer, long amountMinutes) {

        static Movement of(ContributionDraft line) {
            return new Movement(
                    line.memberId(), line.receivedByMemberId(), line.amount().value());
        }
    }
}
