package org.commonhour.ledger.posting;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonhour.ledger.account.Account;
import org.commonhour.ledger.minutes.Minutes;
import org.commonhour.ledger.problem.LedgerProblem;
import org.jspecify.annotations.Nullable;

/** The state while a list of orders is being decided, with what has come of them so far. */
final class Working {

    private final Map<UUID, Account> accounts;
    private final Map<UUID, Hold> holds;
    private final Map<UUID, KnownTransfer> known;
    private final List<OrderOutcome> outcomes = new ArrayList<>();
    private final List<PostedTransfer> posted = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Map<UUID, KnownTransfer> refused = new LinkedHashMap<>();
    private final Map<UUID, Hold> placed = new LinkedHashMap<>();
    private final Map<UUID, Hold> resolved = new LinkedHashMap<>();
    private final List<AccountChange> changes = new ArrayList<>();
    private final List<Runnable> undo = new ArrayList<>();
    private long lastSeq;

    Working(LedgerState state) {
        accounts = new HashMap<>(state.accounts());
        holds = new HashMap<>(state.holds());
        known = new HashMap<>(state.known());
        lastSeq = state.lastSeq();
    }

    @Nullable
    Account account(UUID id) {
        return accounts.get(id);
    }

    @Nullable
    Hold hold(UUID id) {
        return holds.get(id);
    }

    boolean knows(UUID transferId) {
        return known.containsKey(transferId);
    }

    /** The posted transfer with this id, with what undid it, or null when there is none. */
    @Nullable
    KnownTransfer posted(UUID transferId) {
        var found = known.get(transferId);
        return found == null || found.transfer() == null ? null : found;
    }

    /** The stored result of an order, or the refusal of another order with its id, or null when the id is new. */
    @Nullable
    PostingOutcome known(TransferOrder order) {
        var before = known.get(order.id());
        if (before == null) {
            return null;
        }
        var difference = TransferRules.firstDifference(before.order(), order);
        if (difference != null) {
            return new Rejected(
                    order.id(),
                    LedgerProblem.TRANSFER_ID_REUSED,
                    difference,
                    "A transfer with this id was sent before with another " + difference + ".",
                    false);
        }
        return before.outcome()
                .fold(
                        done -> new Posted(done.transfer(), true),
                        no -> new Rejected(no.id(), no.problem(), no.field(), no.detail(), true));
    }

    void add(OrderOutcome outcome) {
        outcomes.add(outcome);
    }

    void refuse(TransferOrder order, Rejected refusal) {
        var result = new KnownTransfer(order, refusal);
        remember(known, order.id(), result);
        remember(refused, order.id(), result);
    }

    /** Keeps a change of an account. */
    Account change(Account after, AccountChangeKind kind, Authority authority) {
        remember(accounts, after.id(), after);
        append(changes, new AccountChange(after, kind, authority, lastSeq));
        return after;
    }

    /** L2: writes one transfer and its two entries. */
    Posted post(TransferOrder order, Instant recordedAt) {
        if (order.captureHoldId() != null) {
            var hold = requireNonNull(holds.get(order.captureHoldId()));
            resolve(hold.resolved(HoldState.CAPTURED, hold.amount().min(order.amount()), recordedAt));
        }
        var debit = enter(order.debitAccountId(), order.amount().negated());
        var credit = enter(order.creditAccountId(), order.amount());
        var before = lastSeq;
        undo.add(() -> lastSeq = before);
        lastSeq++;
        var transfer = new PostedTransfer(
                order.id(),
                order.communityId(),
                lastSeq,
                order.debitAccountId(),
                order.creditAccountId(),
                order.amount(),
                order.kind(),
                order.sessionId(),
                order.captureHoldId(),
                order.override(),
                order.reversal(),
                order.occurredAt() == null ? recordedAt : order.occurredAt(),
                order.occurredAt() != null,
                recordedAt,
                debit.balance(),
                credit.balance(),
                warnings(debit, credit));
        append(posted, transfer);
        append(entries, entry(debit, transfer, order.amount().negated()));
        append(entries, entry(credit, transfer, order.amount()));
        var result = new Posted(transfer, false);
        remember(known, order.id(), new KnownTransfer(order, result));
        if (order.reversal() != null) {
            var original = requireNonNull(known.get(order.reversal().transferId()));
            remember(known, original.order().id(), original.reversedBy(order.id()));
        }
        return result;
    }

    private static List<LimitWarning> warnings(Account debit, Account credit) {
        var warnings = new ArrayList<LimitWarning>();
        if (debit.isBelowSoftFloor()) {
            warnings.add(LimitWarning.SOFT_FLOOR);
        }
        if (credit.isAboveSoftCeiling()) {
            warnings.add(LimitWarning.SOFT_CEILING);
        }
        return warnings;
    }

    /** Keeps a hold that was placed or refused, and reserves its minutes when it is open. */
    void place(Hold hold) {
        remember(holds, hold.id(), hold);
        remember(placed, hold.id(), hold);
        if (hold.isOpen()) {
            reserve(hold, hold.amount());
        }
    }

    /** Ends an open hold and gives its minutes free. */
    void resolve(Hold hold) {
        remember(holds, hold.id(), hold);
        remember(resolved, hold.id(), hold);
        reserve(hold, hold.amount().negated());
    }

    /** A point to which {@link #rollBack} can return. */
    int mark() {
        return undo.size();
    }

    void rollBack(int mark) {
        while (undo.size() > mark) {
            undo.remove(undo.size() - 1).run();
        }
    }

    Decided decided(Instant recordedAt) {
        return new Decided(
                new LedgerState(accounts, holds, known, lastSeq),
                outcomes,
                posted,
                entries,
                List.copyOf(refused.values()),
                List.copyOf(placed.values()),
                List.copyOf(resolved.values()),
                changes,
                recordedAt);
    }

    private void reserve(Hold hold, Minutes change) {
        var debit = requireNonNull(accounts.get(hold.debitAccountId()));
        remember(accounts, debit.id(), debit.withHeld(change));
        var credit = requireNonNull(accounts.get(hold.creditAccountId()));
        remember(accounts, credit.id(), credit.withIncoming(change));
    }

    private Account enter(UUID accountId, Minutes amount) {
        var after = requireNonNull(accounts.get(accountId)).withEntry(amount);
        remember(accounts, accountId, after);
        return after;
    }

    private static Entry entry(Account after, PostedTransfer transfer, Minutes amount) {
        return new Entry(after.id(), after.version(), transfer.id(), transfer.seq(), amount, after.balance());
    }

    private <T> void append(List<T> list, T item) {
        list.add(item);
        undo.add(() -> list.remove(list.size() - 1));
    }

    private <T> void remember(Map<UUID, T> map, UUID id, T value) {
        var before = map.put(id, value);
        undo.add(() -> {
            if (before == null) {
                map.remove(id);
            } else {
                map.put(id, before);
            }
        });
    }
}
