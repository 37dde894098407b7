package org.commonhour.ledger.posting;

import java.time.Instant;
import java.util.List;

/**
 * What a list of orders comes to.
 *
 * @param state the ledger afterwards
 * @param outcomes one result per order, in order
 * @param posted the transfers to be written, by seq
 * @param entries their entries, two per transfer, in the same order
 * @param refused the orders newly refused, with their results
 * @param placed the holds newly placed or refused
 * @param resolved the holds newly taken up, released or run out
 * @param changes what changed about accounts, in order
 * @param recordedAt the time all of it is recorded at
 */
public record Decided(
        LedgerState state,
        List<OrderOutcome> outcomes,
        List<PostedTransfer> posted,
        List<Entry> entries,
        List<KnownTransfer> refused,
        List<Hold> placed,
        List<Hold> resolved,
        List<AccountChange> changes,
        Instant recordedAt) {

    /** Keeps copies of its own. */
    public Decided {
        outcomes = List.copyOf(outcomes);
        posted = List.copyOf(posted);
        entries = List.copyOf(entries);
        refused = List.copyOf(refused);
        placed = List.copyOf(placed);
        resolved = List.copyOf(resolved);
        changes = List.copyOf(changes);
    }
}
