package org.commonhour.checker.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.commonhour.checker.history.Answer;
import org.commonhour.checker.history.Ask;
import org.commonhour.checker.history.Call;
import org.commonhour.checker.history.History;
import org.commonhour.checker.history.Seen;
import org.jspecify.annotations.Nullable;

/** Makes histories of a ledger that keeps every promise: concurrent calls, refusals, retries, doubts, holds. */
final class HonestLedger {
    static final long FLOOR = -300;
    static final long CEILING = 500;

    final List<UUID> accounts = new ArrayList<>();
    final List<Call> calls = new ArrayList<>();
    final List<Seen.Entry> entries = new ArrayList<>();
    final List<Seen.Event> events = new ArrayList<>();
    private final Map<UUID, Answer> results = new HashMap<>();
    private final Map<UUID, Ask> firstAsks = new HashMap<>();
    private final Map<UUID, Long> balances = new HashMap<>();
    private final Map<UUID, Long> held = new HashMap<>();
    private final Map<UUID, Long> incoming = new HashMap<>();
    private final Map<UUID, Long> versions = new HashMap<>();
    private final Map<UUID, Seen.Event> openHolds = new HashMap<>();
    private final Random random;
    private long seq;
    private long nowNs = 1_000;

    HonestLedger(long seed, int accounts) {
        random = new Random(seed);
        for (int i = 0; i < accounts; i++) {
            this.accounts.add(id());
        }
    }

    /** So many calls; each takes effect between its sending and its answer, others overlap it. */
    HonestLedger work(int count) {
        for (int i = 0; i < count; i++) {
            nowNs += 1 + random.nextInt(10);
            if (random.nextInt(12) == 0) {
                hold();
            }
            if (random.nextInt(15) == 0) {
                group();
                continue;
            }
            boolean again = !firstAsks.isEmpty() && random.nextInt(5) == 0;
            var ask = again ? anyBefore() : newAsk();
            if (again && random.nextInt(3) == 0) {
                ask = new Ask(
                        ask.id(),
                        ask.debit(),
                        ask.credit(),
                        ask.minutes() + 1,
                        ask.kind(),
                        ask.override(),
                        ask.group());
            }
            call(ask);
        }
        // Doubts are resolved at the end.
        for (Call call : List.copyOf(calls)) {
            if (call.answer() instanceof Answer.Unknown) {
                nowNs += 1_000;
                answer(
                        firstAsks.get(call.ask().id()),
                        nowNs,
                        decide(firstAsks.get(call.ask().id())));
            }
        }
        return this;
    }

    History history() {
        var seen = accounts.stream()
                .map(account -> new Seen.Account(
                        account,
                        "MEMBER",
                        FLOOR,
                        CEILING,
                        of(balances, account),
                        of(held, account),
                        of(incoming, account),
                        of(versions, account)))
                .toList();
        var inOrder = new ArrayList<>(entries);
        inOrder.sort(Comparator.comparing(Seen.Entry::account).thenComparing(Seen.Entry::version));
        return new History(List.copyOf(calls), new Seen(seen, inOrder, List.copyOf(events)));
    }

    /** Decides and writes; the answer may be lost on its way. */
    Call call(Ask ask) {
        var answer = decide(ask);
        return answer(ask, nowNs, random.nextInt(10) == 0 ? new Answer.Unknown("lost") : answer);
    }

    /** Sent up to 40 ns before the effect, answered up to 40 ns after it. */
    private Call answer(Ask ask, long effectNs, Answer answer) {
        var call = new Call(
                calls.size() + 1L,
                random.nextInt(8),
                ask,
                effectNs - random.nextInt(40),
                effectNs + random.nextInt(40),
                answer);
        calls.add(call);
        return call;
    }

    Ask newAsk() {
        var debit = accounts.get(random.nextInt(accounts.size()));
        UUID credit;
        do {
            credit = accounts.get(random.nextInt(accounts.size()));
        } while (credit.equals(debit));
        return new Ask(
                id(), debit, credit, 1 + random.nextInt(150), "GIFT", random.nextInt(20) == 0 ? "HARDSHIP" : null);
    }

    private Answer decide(Ask ask) {
        var before = firstAsks.putIfAbsent(ask.id(), ask);
        if (before != null) {
            var fields = before.differences(ask);
            return fields.isEmpty()
                    ? results.get(ask.id())
                    : new Answer.Refused(422, Story.ID_REUSED, fields.iterator().next(), "{\"altered\":true}");
        }
        var result = fresh(ask);
        results.put(ask.id(), result);
        return result;
    }

    /** Three linked ones: all or none. */
    private void group() {
        var group = id();
        var asks = List.of(newAsk().in(group), newAsk().in(group), newAsk().in(group));
        var before = new State(Map.copyOf(balances), Map.copyOf(versions), entries.size(), events.size(), seq);
        var answers = new ArrayList<Answer>();
        asks.forEach(ask -> answers.add(fresh(ask)));
        var refused = answers.stream().filter(Answer.Refused.class::isInstance).findFirst();
        if (refused.isPresent()) {
            int culprit = answers.indexOf(refused.get());
            back(before);
            for (int i = 0; i < asks.size(); i++) {
                answers.set(i, i == culprit ? refused.get() : new Answer.Refused(422, Story.LINKED_FAILED, null, "{}"));
            }
        }
        for (int i = 0; i < asks.size(); i++) {
            firstAsks.put(asks.get(i).id(), asks.get(i));
            results.put(asks.get(i).id(), answers.get(i));
            answer(asks.get(i), nowNs, answers.get(i));
        }
    }

    private record State(Map<UUID, Long> balances, Map<UUID, Long> versions, int entries, int events, long seq) {}

    private void back(State to) {
        balances.clear();
        balances.putAll(to.balances());
        versions.clear();
        versions.putAll(to.versions());
        entries.subList(to.entries(), entries.size()).clear();
        events.subList(to.events(), events.size()).clear();
        seq = to.seq();
    }

    private Answer fresh(Ask ask) {
        if (ask.override() == null) {
            if (of(balances, ask.debit()) - of(held, ask.debit()) - ask.minutes() < FLOOR) {
                return new Answer.Refused(422, Model.INSUFFICIENT_BALANCE, "amountMinutes", "{\"code\":1}");
            }
            if (of(balances, ask.credit()) + of(incoming, ask.credit()) + ask.minutes() > CEILING) {
                return new Answer.Refused(422, Model.CEILING_EXCEEDED, "amountMinutes", "{\"code\":2}");
            }
        }
        seq++;
        var at = Instant.EPOCH.plusSeconds(seq);
        long debit = enter(ask, ask.debit(), -ask.minutes(), at);
        long credit = enter(ask, ask.credit(), ask.minutes(), at);
        events.add(new Seen.Event(
                events.size() + 1L,
                "e" + events.size(),
                "transfer-posted",
                ask.id(),
                seq,
                ask.debit(),
                ask.credit(),
                ask.minutes(),
                debit,
                credit));
        return new Answer.Done(ask.id(), seq, ask.debit(), ask.credit(), ask.minutes(), at, "{\"seq\":" + seq + "}");
    }

    private long enter(Ask ask, UUID account, long minutes, Instant at) {
        long version = versions.merge(account, 1L, Long::sum);
        long after = balances.merge(account, minutes, Long::sum);
        entries.add(new Seen.Entry(account, version, ask.id(), minutes, after, at));
        return after;
    }

    private void hold() {
        if (openHolds.size() > 2) {
            var hold = openHolds.remove(openHolds.keySet().iterator().next());
            held.merge(hold.debit(), -hold.minutes(), Long::sum);
            incoming.merge(hold.credit(), -hold.minutes(), Long::sum);
            events.add(holdEvent("hold-resolved", hold.subject(), null, null, 0));
            return;
        }
        var ask = newAsk();
        boolean fits = of(balances, ask.debit()) - of(held, ask.debit()) - ask.minutes() >= FLOOR
                && of(balances, ask.credit()) + of(incoming, ask.credit()) + ask.minutes() <= CEILING;
        if (fits) {
            held.merge(ask.debit(), ask.minutes(), Long::sum);
            incoming.merge(ask.credit(), ask.minutes(), Long::sum);
            var event = holdEvent("hold-placed", ask.id(), ask.debit(), ask.credit(), ask.minutes());
            openHolds.put(ask.id(), event);
            events.add(event);
        }
    }

    private Seen.Event holdEvent(String type, UUID id, @Nullable UUID debit, @Nullable UUID credit, long minutes) {
        return new Seen.Event(events.size() + 1L, "e" + events.size(), type, id, 0, debit, credit, minutes, 0, 0);
    }

    private Ask anyBefore() {
        var asks = new ArrayList<>(firstAsks.values());
        return asks.get(random.nextInt(asks.size()));
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private static long of(Map<UUID, Long> map, UUID account) {
        return map.getOrDefault(account, 0L);
    }
}
