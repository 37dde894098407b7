package org.commonhour.ledger.transfer;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.commonhour.kit.access.Caller;
import org.commonhour.kit.access.Role;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.ledger.account.AccountService;
import org.commonhour.ledger.minutes.Minutes;
import org.commonhour.ledger.posting.AmountBound;
import org.commonhour.ledger.posting.Hold;
import org.commonhour.ledger.posting.PostingService;
import org.commonhour.ledger.posting.Postings;
import org.commonhour.ledger.posting.TransferKind;
import org.commonhour.ledger.posting.TransferOrder;
import org.commonhour.ledger.problem.LedgerProblem;

/** Who may ask for which transfers. */
@ApplicationScoped
public class AskingService {

    private static final int DERIVED = 3;

    private final AccountService accounts;
    private final Postings postings;
    private final PostingService posting;
    private final Clock clock;

    AskingService(AccountService accounts, Postings postings, PostingService posting, Clock clock) {
        this.accounts = accounts;
        this.postings = postings;
        this.posting = posting;
        this.clock = clock;
    }

    /** Fails with a problem at the first order that the caller may not ask for; {@code place} says where it stands. */
    Uni<Void> check(Caller caller, List<TransferOrder> orders, IntFunction<String> place) {
        refuseGroupsApart(orders, place);
        for (int i = 0; i < orders.size(); i++) {
            refuseDerivedId(orders.get(i).id(), place.apply(i) + "id");
            refuseTooMuch(posting.boundOf(caller.communityId()), orders.get(i).amount(), place.apply(i));
            refuseStrangeTime(orders.get(i), place.apply(i));
            refuseKind(caller, orders.get(i), place.apply(i));
        }
        return onlyOwnAccounts(caller, orders, place).chain(() -> noHoldsOfArrangements(caller, orders, place));
    }

    /**
     * Ids that are derived by name (version 3) are the ledger's own: those of a session's transfers and of an
     * arrangement's hold can be foreseen, and whoever took one would keep them from coming about.
     */
    public static void refuseDerivedId(UUID id, String pointer) {
        if (id.version() == DERIVED) {
            throw DomainProblem.of(CommonProblem.INVALID, "Choose a random or a time-ordered id.")
                    .at(pointer, "Ids of version 3 are the ledger's own.");
        }
    }

    /** Nobody may ask for more than one transfer or hold of the community may be of, also not with an override. */
    public static void refuseTooMuch(AmountBound bound, Minutes amount, String place) {
        var largest = bound.ordinary();
        if (amount.compareTo(largest) > 0) {
            throw DomainProblem.of(LedgerProblem.AMOUNT_TOO_LARGE, "At most " + largest.value() + " minutes at a time.")
                    .at(place + "amountMinutes", "At most " + largest.value() + ".");
        }
    }

    private static void refuseKind(Caller caller, TransferOrder order, String place) {
        var override = order.override() != null;
        if (!caller.has(Role.COORDINATOR) && (override || order.kind() != TransferKind.GIFT)) {
            throw DomainProblem.of(LedgerProblem.KIND_NOT_ALLOWED, "Ask a coordinator for this kind of transfer.")
                    .at(place + (override ? "overrideReason" : "kind"), "Only coordinators may use this.");
        }
    }

    /** The engine knows neighbours only: a group that is torn would be several groups. */
    private static void refuseGroupsApart(List<TransferOrder> orders, IntFunction<String> place) {
        var ended = new HashSet<Integer>();
        Integer before = null;
        for (int i = 0; i < orders.size(); i++) {
            var group = orders.get(i).linkedGroup();
            if (before != null && !before.equals(group)) {
                ended.add(before);
            }
            if (group != null && ended.contains(group)) {
                throw DomainProblem.of(LedgerProblem.GROUP_APART, "Put the transfers of a group next to each other.")
                        .at(place.apply(i) + "linkedGroup", "This group stood further up already.");
            }
            before = group;
        }
    }

    private Uni<Void> onlyOwnAccounts(Caller caller, List<TransferOrder> orders, IntFunction<String> place) {
        if (caller.has(Role.COORDINATOR)) {
            return Uni.createFrom().voidItem();
        }
        Set<UUID> debits = new LinkedHashSet<>();
        orders.forEach(order -> debits.add(order.debitAccountId()));
        return accounts.visible(caller, debits)
                .invoke(own -> {
                    for (int i = 0; i < orders.size(); i++) {
                        if (!own.contains(orders.get(i).debitAccountId())) {
                            throw DomainProblem.of(
                                            LedgerProblem.NOT_OWN_ACCOUNT, "You can only give from your own account.")
                                    .at(place.apply(i) + "debitAccountId", "This is not your account.");
                        }
                    }
                })
                .replaceWithVoid();
    }

    /** The help would be paid for twice: by the transfer, and when its session settles. */
    private Uni<Void> noHoldsOfArrangements(Caller caller, List<TransferOrder> orders, IntFunction<String> place) {
        var holdIds = orders.stream()
                .map(TransferOrder::captureHoldId)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.toSet());
        if (holdIds.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return postings.holds(caller.communityId(), holdIds)
                .invoke(found -> {
                    var arranged = found.stream()
                            .filter(hold -> hold.arrangementId() != null)
                            .map(Hold::id)
                            .collect(Collectors.toSet());
                    for (int i = 0; i < orders.size(); i++) {
                        var holdId = orders.get(i).captureHoldId();
                        if (holdId != null && arranged.contains(holdId)) {
                            throw DomainProblem.of(
                                            LedgerProblem.HOLD_OF_ARRANGEMENT,
                                            "Record what happened, and the hold is taken up by it.")
                                    .at(place.apply(i) + "holdId", "This hold belongs to an arrangement.");
                        }
                    }
                })
                .replaceWithVoid();
    }

    private void refuseStrangeTime(TransferOrder order, String place) {
        var occurredAt = order.occurredAt();
        if (occurredAt == null) {
            return;
        }
        if (occurredAt.isAfter(clock.instant())) {
            throw DomainProblem.of(LedgerProblem.OCCURRED_IN_FUTURE, "A transfer is recorded when it has happened.")
                    .at(place + "occurredAt", "This is in the future.");
        }
        if (occurredAt.isBefore(Instant.EPOCH)) {
            throw DomainProblem.of(CommonProblem.INVALID, "This is too long ago.")
                    .at(place + "occurredAt", "Times start with the year 1970.");
        }
    }
}
