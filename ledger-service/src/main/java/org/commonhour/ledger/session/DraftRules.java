package org.commonhour.ledger.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonhour.ledger.arrangement.Arrangement;
import org.jspecify.annotations.Nullable;

/** What a draft of a session has to keep to, whoever sends it. */
final class DraftRules {

    private DraftRules() {}

    /** What is wrong with the draft by itself, now. */
    static List<DraftFault> faults(SessionDraft draft, Instant now) {
        List<DraftFault> faults = new ArrayList<>(TimeRules.faults(draft, now));
        var plain = draft.contributions().isEmpty();
        if (plain && draft.arrangementId() == null) {
            faults.add(new DraftFault("/arrangementId", "Name the arrangement that happened, or who contributed."));
        }
        if (plain && draft.amount() == null) {
            faults.add(new DraftFault("/amountMinutes", "Say how many minutes it was."));
        }
        if (!plain && draft.amount() != null) {
            faults.add(new DraftFault("/amountMinutes", "With contributions, each of them says how many minutes."));
        }
        IntStream.range(0, draft.contributions().size())
                .forEach(line -> lineFaults(draft, line).forEach(faults::add));
        return faults;
    }

    private static List<DraftFault> lineFaults(SessionDraft draft, int index) {
        var line = draft.contributions().get(index);
        var at = "/contributions/" + index;
        List<DraftFault> faults = new ArrayList<>();
        if (line.part() == Part.RECEIVED && line.facts().remuneration() != Remuneration.UNPAID) {
            faults.add(new DraftFault(at + "/remuneration", "Being helped is not paid for; leave it out."));
        }
        if (line.memberId() == null && !line.facts().remuneration().isPaid()) {
            faults.add(new DraftFault(at + "/memberId", "Only a paid person need not be a member."));
        }
        var receiver = line.receivedByMemberId();
        if (receiver != null && !line.isCredited()) {
            faults.add(new DraftFault(at + "/receivedByMemberId", "Only a time-credit line has one."));
        }
        if (receiver != null && receiver.equals(line.memberId())) {
            faults.add(new DraftFault(at + "/receivedByMemberId", "Nobody gives hours to themselves."));
        } else if (receiver != null && !receivers(draft).contains(receiver)) {
            faults.add(
                    new DraftFault(at + "/receivedByMemberId", "This member has no contribution with part RECEIVED."));
        }
        return faults;
    }

    /** The draft with the two contributions that the plain case leaves unsaid. */
    static SessionDraft spelledOut(SessionDraft draft, @Nullable Arrangement arrangement, Channel channel) {
        var amount = draft.amount();
        if (arrangement == null || amount == null || !draft.contributions().isEmpty()) {
            return draft;
        }
        var gave = new ContributionDraft(
                arrangement.giverMemberId(),
                Part.GAVE,
                draft.startedAt(),
                amount,
                ContributionFacts.plain(Remuneration.TIME_CREDIT, channel),
                arrangement.receiverMemberId());
        var received = new ContributionDraft(
                arrangement.receiverMemberId(),
                Part.RECEIVED,
                draft.startedAt(),
                amount,
                ContributionFacts.plain(Remuneration.UNPAID, channel),
                null);
        return draft.of(draft.serviceId() == null ? arrangement.serviceId() : draft.serviceId())
                .with(List.of(gave, received));
    }

    /**
     * The draft with a payer for every time-credit line: the one it names, else the session's only receiver, else none,
     * which means the organisation that runs the service.
     */
    static SessionDraft withPayers(SessionDraft draft) {
        var receivers = receivers(draft);
        var only = receivers.size() == 1 ? receivers.iterator().next() : null;
        return draft.with(draft.contributions().stream()
                .map(line -> line.isCredited() && line.receivedByMemberId() == null ? line.receivedBy(only) : line)
                .toList());
    }

    /** The time-credit lines that nobody pays for, once the payers are filled in. */
    static List<DraftFault> payerFaults(SessionDraft draft) {
        var receivers = receivers(draft);
        List<DraftFault> faults = new ArrayList<>();
        for (int index = 0; index < draft.contributions().size(); index++) {
            var line = draft.contributions().get(index);
            if (!line.isCredited()) {
                continue;
            }
            var at = "/contributions/" + index + "/receivedByMemberId";
            var payer = line.receivedByMemberId();
            if (payer == null && receivers.size() > 1) {
                faults.add(new DraftFault(at, "Several members received help: name the one."));
            } else if (payer == null && draft.serviceId() == null) {
                faults.add(new DraftFault(at, "Name who received the help, or the service that gives the hours."));
            } else if (payer != null && payer.equals(line.memberId())) {
                faults.add(new DraftFault(at, "Nobody gives hours to themselves."));
            }
        }
        return faults;
    }

    /** Everybody the draft says took part. */
    static Set<UUID> members(SessionDraft draft) {
        Set<UUID> members = new HashSet<>();
        draft.contributions().stream()
                .map(ContributionDraft::memberId)
                .filter(Objects::nonNull)
                .forEach(members::add);
        return members;
    }

    /** The members who get money or hours for something in the draft. */
    static Set<UUID> compensated(SessionDraft draft) {
        return draft.contributions().stream()
                .filter(line -> PayBasis.of(line.facts().remuneration()).isPresent())
                .map(ContributionDraft::memberId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Set<UUID> receivers(SessionDraft draft) {
        Set<UUID> receivers = new HashSet<>();
        draft.contributions().stream()
                .filter(line -> line.part() == Part.RECEIVED)
                .map(ContributionDraft::memberId)
                .filter(Objects::nonNull)
                .forEach(receivers::add);
        return receivers;
    }
}
