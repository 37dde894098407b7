package org.commonhour.ledger.posting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonhour.ledger.account.Account;

/** Everything that some submissions name, so that it can be locked and read at once. */
final class Touched {

    private final Map<UUID, List<Submission>> submissions = new LinkedHashMap<>();
    private final Set<LedgerKey> transfers = new LinkedHashSet<>();
    private final Set<LedgerKey> holds = new LinkedHashSet<>();
    private final Set<UUID> accounts = new LinkedHashSet<>();

    Touched(Collection<Submission> all) {
        for (var submission : all) {
            submissions
                    .computeIfAbsent(submission.communityId(), key -> new ArrayList<>())
                    .add(submission);
            submission.orders().forEach(order -> collect(submission.communityId(), order));
        }
    }

    Set<UUID> communities() {
        return submissions.keySet();
    }

    /** A community's submissions in the order they came. */
    List<Submission> of(UUID communityId) {
        return submissions.getOrDefault(communityId, List.of());
    }

    /** The traces of a community's orders, by the orders' ids. */
    Map<UUID, String> traces(UUID communityId) {
        var traces = new HashMap<UUID, String>();
        for (var submission : of(communityId)) {
            var trace = submission.trace();
            if (trace != null) {
                submission.orders().forEach(order -> traces.put(order.id(), trace));
            }
        }
        return traces;
    }

    Set<LedgerKey> transfers() {
        return transfers;
    }

    Set<LedgerKey> holds() {
        return holds;
    }

    Set<UUID> accounts() {
        return accounts;
    }

    /** A hold's accounts are known only once the hold has been read. */
    void addAccountsOf(Collection<Hold> found) {
        for (var hold : found) {
            accounts.add(hold.debitAccountId());
            accounts.add(hold.creditAccountId());
        }
    }

    /** What was read, told apart by community. An account of another community is as good as none. */
    static Map<UUID, LedgerState> states(
            Collection<LedgerHead> heads,
            Collection<Account> accounts,
            Collection<Hold> holds,
            Collection<KnownTransfer> known) {
        var accountsOf = accounts.stream().collect(Collectors.groupingBy(Account::communityId));
        var holdsOf = holds.stream().collect(Collectors.groupingBy(Hold::communityId));
        var knownOf =
                known.stream().collect(Collectors.groupingBy(one -> one.order().communityId()));
        var states = new LinkedHashMap<UUID, LedgerState>();
        for (var head : heads) {
            var community = head.communityId();
            states.put(
                    community,
                    LedgerState.of(
                            accountsOf.getOrDefault(community, List.of()),
                            holdsOf.getOrDefault(community, List.of()),
                            knownOf.getOrDefault(community, List.of()),
                            head.lastSeq()));
        }
        return states;
    }

    private void collect(UUID communityId, Order order) {
        if (order instanceof TransferOrder transfer) {
            collectTransfer(communityId, transfer);
        } else if (order instanceof AccountOrder change) {
            collectChange(communityId, change);
        } else {
            holds.add(new LedgerKey(communityId, order.id()));
            if (order instanceof HoldOrder hold) {
                accounts.add(hold.debitAccountId());
                accounts.add(hold.creditAccountId());
            }
        }
    }

    private void collectTransfer(UUID communityId, TransferOrder transfer) {
        transfers.add(new LedgerKey(communityId, transfer.id()));
        accounts.add(transfer.debitAccountId());
        accounts.add(transfer.creditAccountId());
        var holdId = transfer.captureHoldId();
        if (holdId != null) {
            holds.add(new LedgerKey(communityId, holdId));
        }
        var reversed = transfer.reversesTransferId();
        if (reversed != null) {
            transfers.add(new LedgerKey(communityId, reversed));
        }
    }

    private void collectChange(UUID communityId, AccountOrder change) {
        accounts.add(change.id());
        if (change instanceof CloseOrder close && close.closing() != null) {
            transfers.add(new LedgerKey(communityId, close.closing().transferId()));
            accounts.add(close.closing().potId());
        }
    }
}
