package org.commonhour.verifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One account: what its line says, and what its entries and holds have come to so far. */
final class AccountState {

    final int number;
    final UUID id;
    final @Nullable String reference;
    final String state;
    final @Nullable Long floor;
    final @Nullable Long ceiling;
    final long statedBalance;
    final long statedHeld;
    final long statedIncoming;
    final long statedVersion;

    private final List<Term> terms = new ArrayList<>();
    private int term;

    long balance;
    long version;
    long held;
    long incoming;
    long beyondLimits;

    AccountState(int number, Row row) {
        this.number = number;
        id = row.id("id");
        reference = row.optionalText("proofRef");
        state = row.text("state");
        floor = row.optionalWhole("floorMinutes");
        ceiling = row.optionalWhole("ceilingMinutes");
        statedBalance = row.whole("balanceMinutes");
        statedHeld = row.whole("heldMinutes");
        statedIncoming = row.whole("incomingMinutes");
        statedVersion = row.whole("version");
    }

    String row() {
        return "account " + id;
    }

    /** Adds what the account's terms became after a transfer; false when that is out of order. */
    boolean add(Term next) {
        boolean inOrder = terms.isEmpty()
                ? next.revision() == 0
                : next.revision() == terms.get(terms.size() - 1).revision() + 1
                        && next.afterSeq() >= terms.get(terms.size() - 1).afterSeq();
        terms.add(next);
        return inOrder;
    }

    boolean hasTerms() {
        return !terms.isEmpty();
    }

    /** Whether the last of its terms are those on its own line. */
    boolean fitsLastTerm() {
        var last = terms.get(terms.size() - 1);
        return last.state().equals(state)
                && Objects.equals(last.floor(), floor)
                && Objects.equals(last.ceiling(), ceiling);
    }

    /** The terms that held for a transfer; numbers are to be asked for in rising order. */
    Term at(long seq) {
        if (terms.isEmpty()) {
            return new Term(0, 0, state, floor, ceiling);
        }
        while (term + 1 < terms.size() && terms.get(term + 1).afterSeq() < seq) {
            term++;
        }
        return terms.get(term);
    }

    /** The state and the limits of an account from behind a transfer on. */
    record Term(
            long revision,
            long afterSeq,
            String state,
            @Nullable Long floor,
            @Nullable Long ceiling) {

        static Term of(Row row) {
            return new Term(
                    row.whole("revision"),
                    row.whole("afterSeq"),
                    row.text("state"),
                    row.optionalWhole("floorMinutes"),
                    row.optionalWhole("ceilingMinutes"));
        }

        /** Whether a movement that leads to this balance goes beyond the limits. */
        boolean isBeyond(long moved, long balance) {
            return (moved < 0 && floor != null && balance < floor)
                    || (moved > 0 && ceiling != null && balance > ceiling);
        }
    }
}
