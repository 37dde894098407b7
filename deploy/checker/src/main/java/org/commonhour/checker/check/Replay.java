package org.commonhour.checker.check;

import static org.commonhour.checker.check.Anomaly.Kind.DOUBLED;
import static org.commonhour.checker.check.Anomaly.Kind.LOST;
import static org.commonhour.checker.check.Anomaly.Kind.PHANTOM;
import static org.commonhour.checker.check.Anomaly.Kind.REFUSAL_UNFOUNDED;
import static org.commonhour.checker.check.Anomaly.Kind.WRONG_BALANCE;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonhour.checker.history.Answer.Refused;
import org.commonhour.checker.history.Seen;
import org.jspecify.annotations.Nullable;

/** Plays all acknowledged transfers on the model, in the order of their numbers, and compares what is to be seen. */
final class Replay {
    private final Model model;
    private final Findings findings;
    private final Map<UUID, Expected> expected = new HashMap<>();

    /** What a transfer should have left on both sides. */
    private static final class Expected {
        final Posted posted;
        final long debitAfter;
        final long creditAfter;
        int debitEntries;
        int creditEntries;

        Expected(Posted posted, long debitAfter, long creditAfter) {
            this.posted = posted;
            this.debitAfter = debitAfter;
            this.creditAfter = creditAfter;
        }
    }

    Replay(Model model, Findings findings) {
        this.model = model;
        this.findings = findings;
    }

    /** @param holdsAfter the events of holds, by the number of the transfer after which they stand */
    void play(List<Posted> bySeq, Map<Long, List<Seen.Event>> holdsAfter) {
        Instant batch = Instant.MIN;
        holdsAfter.getOrDefault(0L, List.of()).forEach(event -> model.hold(event, 0));
        for (Posted posted : bySeq) {
            var debit = model.account(posted.ask().debit());
            var credit = model.account(posted.ask().credit());
            if (debit == null || credit == null) {
                findings.add(WRONG_BALANCE, "%d moves minutes between accounts that are not there", posted.seq());
                continue;
            }
            if (!posted.done().recordedAt().equals(batch)) {
                batch = posted.done().recordedAt();
                model.bindHolds(posted.seq() - 1);
            }
            model.post(posted, findings);
            expected.put(posted.id(), new Expected(posted, debit.balance, credit.balance));
            holdsAfter.getOrDefault(posted.seq(), List.of()).forEach(event -> model.hold(event, posted.seq()));
        }
        model.bindHolds(bySeq.isEmpty() ? 0 : bySeq.get(bySeq.size() - 1).seq());
    }

    /** Every entry is one that the model expects, with its balance, and none is missing. */
    void compareEntries(List<Seen.Entry> entries) {
        var lastVersion = new HashMap<UUID, Long>();
        for (Seen.Entry entry : entries) {
            long before = lastVersion.getOrDefault(entry.account(), 0L);
            if (entry.version() != before + 1) {
                findings.add(WRONG_BALANCE, "%s has version %d after %d", entry.account(), entry.version(), before);
            }
            lastVersion.put(entry.account(), entry.version());
            compare(entry, expected.get(entry.transfer()));
        }
        for (Expected one : expected.values()) {
            if (one.debitEntries == 0 || one.creditEntries == 0) {
                findings.add(LOST, "%d (%s) was acknowledged and is not there", one.posted.seq(), one.posted.id());
            } else if (one.debitEntries > 1 || one.creditEntries > 1) {
                findings.add(DOUBLED, "%d (%s) is there more than once", one.posted.seq(), one.posted.id());
            }
        }
    }

    private void compare(Seen.Entry entry, @Nullable Expected one) {
        if (one == null) {
            findings.add(
                    PHANTOM, "%s has an entry for %s, which nobody was told of", entry.account(), entry.transfer());
            return;
        }
        var ask = one.posted.ask();
        boolean debit = entry.account().equals(ask.debit());
        if (!debit && !entry.account().equals(ask.credit())) {
            findings.add(PHANTOM, "%s has an entry for %s, which is between others", entry.account(), ask.id());
            return;
        }
        if (debit) {
            one.debitEntries++;
        } else {
            one.creditEntries++;
        }
        long minutes = debit ? -ask.minutes() : ask.minutes();
        long after = debit ? one.debitAfter : one.creditAfter;
        boolean same = entry.minutes() == minutes
                && entry.balanceAfter() == after
                && entry.recordedAt().equals(one.posted.done().recordedAt());
        if (!same) {
            findings.add(
                    WRONG_BALANCE,
                    "%s version %d says %+d to %d at %s; the order says %+d to %d at %s",
                    entry.account(),
                    entry.version(),
                    entry.minutes(),
                    entry.balanceAfter(),
                    entry.recordedAt(),
                    minutes,
                    after,
                    one.posted.done().recordedAt());
        }
    }

    /** Every account stands where the model stands, and all together come to 0. */
    void compareAccounts(List<Seen.Account> accounts) {
        long sum = 0;
        for (Seen.Account seen : accounts) {
            sum += seen.balance();
            var account = model.account(seen.id());
            boolean same = account != null
                    && seen.balance() == account.balance
                    && seen.version() == account.version
                    && seen.held() == account.held
                    && seen.incoming() == account.incoming;
            if (!same) {
                findings.add(
                        WRONG_BALANCE,
                        "%s stands at %d (held %d, incoming %d, version %d); the order comes to %s",
                        seen.id(),
                        seen.balance(),
                        seen.held(),
                        seen.incoming(),
                        seen.version(),
                        account == null
                                ? "nothing"
                                : "%d (held %d, incoming %d, version %d)"
                                        .formatted(account.balance, account.held, account.incoming, account.version));
            }
        }
        if (sum != 0) {
            findings.add(WRONG_BALANCE, "the balances sum to %d", sum);
        }
    }

    /**
     * Whether some state that the ledger can have been in allows the refusal.
     *
     * @return false when that cannot be told, because of holds or of others in its group
     */
    boolean decides(Story story, Refused refused, Order order) {
        var ask = story.settled();
        if (ask == null) {
            return true;
        }
        long from = order.seenAtLeast(story.firstSentNs());
        long to = Math.max(from, order.seenAtMost(story.firstAnsweredNs()));
        boolean floor = refused.code().equals(Model.INSUFFICIENT_BALANCE);
        if (!floor && !refused.code().equals(Model.CEILING_EXCEEDED)) {
            return true;
        }
        var account = model.account(floor ? ask.debit() : ask.credit());
        if (account == null) {
            return true;
        }
        var limit = floor ? account.floor : account.ceiling;
        var series = floor ? account.available : account.room;
        long bound = limit == null ? Long.MIN_VALUE : floor ? limit : -limit;
        if (ask.override() == null && limit != null && series.least(from, to) - ask.minutes() < bound) {
            return true;
        }
        // Within a group the others had been counted before all of it was undone.
        if (series.hasHolds() || ask.group() != null) {
            return false;
        }
        findings.add(
                REFUSAL_UNFOUNDED,
                "%s was refused with %s; between %d and %d no state has so little room",
                story.id,
                refused.code(),
                from,
                to);
        return true;
    }
}
