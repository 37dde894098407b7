package org.commonhour.ledger.posting;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonhour.ledger.account.Account;

/**
 * As much of one community's ledger as a list of orders touches.
 *
 * @param accounts the accounts the orders name, where they exist
 * @param holds the holds the orders name, where they exist
 * @param known the orders' ids that were decided before
 * @param lastSeq the number of the community's latest transfer
 */
public record LedgerState(
        Map<UUID, Account> accounts, Map<UUID, Hold> holds, Map<UUID, KnownTransfer> known, long lastSeq) {

    /** Keeps copies of its own. */
    public LedgerState {
        accounts = Map.copyOf(accounts);
        holds = Map.copyOf(holds);
        known = Map.copyOf(known);
    }

    /** The state made of these parts. */
    public static LedgerState of(
            Collection<Account> accounts, Collection<Hold> holds, Collection<KnownTransfer> known, long lastSeq) {
        return new LedgerState(
                accounts.stream().collect(Collectors.toMap(Account::id, Function.identity())),
                holds.stream().collect(Collectors.toMap(Hold::id, Function.identity())),
                known.stream().collect(Collectors.toMap(one -> one.order().id(), Function.identity())),
                lastSeq);
    }
}
