package org.commonhour.checker.check;

import static org.commonhour.checker.check.Anomaly.Kind.EVENTS_DIFFER;
import static org.commonhour.checker.check.Anomaly.Kind.READER_DIFFERS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.commonhour.checker.history.Seen;
import org.commonhour.checker.history.Seen.Event;

/** One event per transfer, without a gap; and what a reader adds up is what the accounts say. */
final class Events {
    private final Findings findings;
    private final List<Event> once;

    /** @param delivered in the order of delivery; the same number twice is allowed when it is the same event */
    Events(List<Event> delivered, Findings findings) {
        this.findings = findings;
        this.once = withoutRepetitions(delivered);
    }

    /** A reader that follows the rule: a number that it has seen is skipped, a number too high is a gap. */
    private List<Event> withoutRepetitions(List<Event> delivered) {
        var seen = new TreeMap<Long, Event>();
        long last = 0;
        for (Event event : delivered) {
            var before = seen.putIfAbsent(event.sequence(), event);
            if (before != null && !before.equals(event)) {
                findings.add(EVENTS_DIFFER, "number %d is two events: %s, %s", event.sequence(), before, event);
            }
            if (event.sequence() > last + 1) {
                findings.add(EVENTS_DIFFER, "a reader at %d meets %d", last, event.sequence());
            }
            last = Math.max(last, event.sequence());
        }
        return List.copyOf(seen.values());
    }

    /** The events of holds, by the number of the transfer after which they stand. */
    Map<Long, List<Event>> holdsAfter() {
        var holds = new HashMap<Long, List<Event>>();
        long seq = 0;
        for (Event event : once) {
            if (event.isTransfer()) {
                seq = event.seq();
            } else {
                holds.computeIfAbsent(seq, any -> new ArrayList<>()).add(event);
            }
        }
        return holds;
    }

    /** The events against the acknowledged transfers. */
    void compare(List<Posted> bySeq) {
        var transfers = once.stream().filter(Event::isTransfer).toList();
        var told = new HashSet<UUID>();
        long seq = 0;
        for (Event event : transfers) {
            if (!told.add(event.subject())) {
                findings.add(EVENTS_DIFFER, "%s has two events", event.subject());
            }
            if (event.seq() != seq + 1) {
                findings.add(EVENTS_DIFFER, "event %d is of transfer %d after %d", event.sequence(), event.seq(), seq);
            }
            seq = event.seq();
        }
        for (Posted posted : bySeq) {
            if (!told.remove(posted.id())) {
                findings.add(EVENTS_DIFFER, "%d (%s) has no event", posted.seq(), posted.id());
            }
        }
        told.forEach(id -> findings.add(EVENTS_DIFFER, "an event is of %s, which nobody was told of", id));
    }

    /** A reader who only adds up amounts, and compares the balances that each event brings. */
    void compareReader(List<Seen.Account> accounts) {
        var balances = new HashMap<UUID, Long>();
        for (Event event : once) {
            if (event.isTransfer() && event.debit() != null && event.credit() != null) {
                long debit = balances.merge(event.debit(), -event.minutes(), Long::sum);
                long credit = balances.merge(event.credit(), event.minutes(), Long::sum);
                if (debit != event.debitBalance() || credit != event.creditBalance()) {
                    findings.add(
                            READER_DIFFERS,
                            "event %d says %d and %d; a reader comes to %d and %d",
                            event.sequence(),
                            event.debitBalance(),
                            event.creditBalance(),
                            debit,
                            credit);
                }
            }
        }
        for (Seen.Account account : accounts) {
            long read = balances.getOrDefault(account.id(), 0L);
            if (read != account.balance()) {
                findings.add(
                        READER_DIFFERS, "%s stands at %d, for a reader at %d", account.id(), account.balance(), read);
            }
        }
    }
}
