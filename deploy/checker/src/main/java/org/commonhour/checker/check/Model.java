package org.commonhour.checker.check;

import static org.commonhour.checker.check.Anomaly.Kind.LIMIT_BROKEN;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.commonhour.checker.history.Seen;
import org.jspecify.annotations.Nullable;

/** A ledger as small as can be: accounts with limits, transfers, and holds that make limits tighter. */
final class Model {
    static final String INSUFFICIENT_BALANCE = "ledger/insufficient-balance";
    static final String CEILING_EXCEEDED = "ledger/ceiling-exceeded";

    private final Map<UUID, Account> accounts = new HashMap<>();
    private final Map<UUID, Hold> holds = new HashMap<>();
    private final List<Hold> notYetBinding = new ArrayList<>();

    /** An account of the model. {@code held} and {@code incoming} bind; what was placed a moment ago may not yet. */
    static final class Account {
        final @Nullable Long floor;
        final @Nullable Long ceiling;
        final Series available = new Series(0);
        final Series room = new Series(0);
        long balance;
        long held;
        long incoming;
        long version;

        Account(@Nullable Long floor, @Nullable Long ceiling) {
            this.floor = floor;
            this.ceiling = ceiling;
        }

        void note(long seq) {
            available.add(seq, balance - held);
            room.add(seq, -(balance + incoming));
        }
    }

    private record Hold(UUID debit, @Nullable UUID credit, long minutes) {}

    Model(List<Seen.Account> seen) {
        seen.forEach(account -> accounts.put(account.id(), new Account(account.floor(), account.ceiling())));
    }

    @Nullable
    Account account(@Nullable UUID id) {
        return accounts.get(id);
    }

    /** Applies a transfer; says so when it passes a limit that no override sets aside. */
    void post(Posted posted, Findings findings) {
        var ask = posted.ask();
        var debit = Objects.requireNonNull(accounts.get(ask.debit()));
        var credit = Objects.requireNonNull(accounts.get(ask.credit()));
        debit.balance -= ask.minutes();
        debit.version++;
        credit.balance += ask.minutes();
        credit.version++;
        if (ask.override() == null) {
            if (debit.floor != null && debit.balance - debit.held < debit.floor) {
                findings.add(
                        LIMIT_BROKEN,
                        "%d leaves %s with %d available, its floor is %d",
                        posted.seq(),
                        ask.debit(),
                        debit.balance - debit.held,
                        debit.floor);
            }
            if (credit.ceiling != null && credit.balance + credit.incoming > credit.ceiling) {
                findings.add(
                        LIMIT_BROKEN,
                        "%d takes %s to %d, its ceiling is %d",
                        posted.seq(),
                        ask.credit(),
                        credit.balance + credit.incoming,
                        credit.ceiling);
            }
        }
        debit.note(posted.seq());
        credit.note(posted.seq());
    }

    /**
     * Takes notice of a hold. Within one batch the events of holds stand before those of transfers, whatever was
     * decided first; a hold therefore binds transfers of later batches only.
     */
    void hold(Seen.Event event, long seq) {
        if (event.type().equals("hold-placed") && event.debit() != null) {
            var hold = new Hold(event.debit(), event.credit(), event.minutes());
            holds.put(event.subject(), hold);
            notYetBinding.add(hold);
            change(hold, seq, 0);
        } else if (event.type().equals("hold-resolved")) {
            var hold = holds.remove(event.subject());
            if (hold != null) {
                change(hold, seq, notYetBinding.remove(hold) ? 0 : -hold.minutes());
            }
        }
    }

    /** A new batch begins: the holds placed before it bind. */
    void bindHolds(long seq) {
        notYetBinding.forEach(hold -> change(hold, seq, hold.minutes()));
        notYetBinding.clear();
    }

    private void change(Hold hold, long seq, long minutes) {
        var debit = accounts.get(hold.debit());
        if (debit != null) {
            debit.held += minutes;
            debit.available.changedByHold();
            debit.note(seq);
        }
        var credit = accounts.get(hold.credit());
        if (credit != null) {
            credit.incoming += minutes;
            credit.room.changedByHold();
            credit.note(seq);
        }
    }
}
