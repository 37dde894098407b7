package org.commonhour.ledger.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.function.IntSupplier;
import org.commonhour.ledger.account.Account;
import org.commonhour.ledger.account.AccountKind;
import org.commonhour.ledger.account.AccountState;
import org.commonhour.ledger.account.BalanceLimit;
import org.commonhour.ledger.minutes.Minutes;
import org.commonhour.ledger.posting.settings.AmountSettings;

/**
 * One run of the real queue, the real batching and the real decision over a database that fails at any step, with two
 * instances, callers that repeat and alter what they sent, orders that cannot be written, and a clock that jumps. All
 * of it follows from one seed.
 */
final class WriterSimulation {

    private static final int ROUNDS = 8;
    private static final Duration PATIENCE = Duration.ofMillis(150);
    private static final Exception BUSY = new IllegalStateException("something long is being written");
    private static final List<UUID> COMMUNITIES = List.of(new UUID(7, 1), new UUID(7, 2));

    private final Random random;
    private final SimulatedDatabase database;
    private final List<Instance> instances = new ArrayList<>();
    private final List<Sent> waiting = new ArrayList<>();
    private final Map<Submission, List<OrderOutcome>> acknowledged = new LinkedHashMap<>();
    private final Set<Submission> unanswered = new HashSet<>();
    private final Set<Submission> perhapsWritten = new HashSet<>();
    private final Map<UUID, List<UUID>> openHolds = new HashMap<>();
    private Instant now = Instant.parse("2026-05-12T10:00:00Z");
    private long lastId;
    private long nanos;
    private int unknown;
    private int toldToComeAgain;

    WriterSimulation(long seed) {
        random = new Random(seed);
        database = new SimulatedDatabase(random, accounts());
        instances.add(new Instance());
        instances.add(new Instance());
    }

    /** How many callers were told that nobody can tell. */
    int unknown() {
        return unknown;
    }

    /** How many callers were told that something long is being written. */
    int toldToComeAgain() {
        return toldToComeAgain;
    }

    /** How many submissions were acknowledged. */
    int acknowledged() {
        return acknowledged.size();
    }

    void run() throws InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            database.faultRate(random.nextInt(3) == 0 ? 0 : random.nextDouble() * 0.15);
            database.busy(COMMUNITIES.stream()
                    .filter(community -> random.nextInt(3) == 0)
                    .toList());
            now = now.plus(Duration.ofMinutes(random.nextInt(121) - 60L));
            for (int callers = random.nextInt(6); callers >= 0; callers--) {
                send(someSubmission());
            }
            turn(instances.get(random.nextInt(instances.size())));
        }
        database.faultRate(0);
        database.busy(List.of());
        nanos += PATIENCE.toNanos();
        for (var instance : instances) {
            turn(instance);
        }
        assertThat(waiting).as("nobody waits for a ledger that is free").isEmpty();
        askAgain();
        new SimulationChecks(database.committed()).check();
    }

    /** The engine takes what waits; everybody who waited has an answer, and a true one. */
    private void turn(Instance instance) throws InterruptedException {
        instance.turn();
        var answered =
                waiting.stream().filter(sent -> sent.caller.answer().isDone()).toList();
        waiting.removeAll(answered);
        answered.forEach(this::checkAnswer);
    }

    private void checkAnswer(Sent sent) {
        var submission = sent.caller.submission();
        try {
            var outcomes = sent.caller.answer().join();
            var before = acknowledged.putIfAbsent(submission, outcomes);
            if (before != null) {
                // L5: a repeat gets the same result.
                assertThat(essence(submission, outcomes)).isEqualTo(essence(submission, before));
            }
            unanswered.remove(submission);
            outcomes.forEach(this::checkDurable);
        } catch (CompletionException e) {
            var failure = (BatchFailed) e.getCause();
            unknown += failure.mayBeWritten() ? 1 : 0;
            toldToComeAgain += failure.reason() == BUSY ? 1 : 0;
            if (failure.mayBeWritten()) {
                perhapsWritten.add(submission);
            } else if (!acknowledged.containsKey(submission) && !perhapsWritten.contains(submission)) {
                checkAbsent(submission);
            }
            if (!acknowledged.containsKey(submission)) {
                unanswered.add(submission);
            }
        }
    }

    /** L7: what is acknowledged is in the database at that moment. */
    private void checkDurable(OrderOutcome outcome) {
        if (outcome instanceof Posted posted) {
            assertThat(database.committed().transfers).contains(posted.transfer());
        }
    }

    /** L7: of what is said not to be written, nothing is. */
    private void checkAbsent(Submission submission) {
        for (var order : submission.orders()) {
            if (order instanceof TransferOrder && waiting.stream().noneMatch(sent -> sent.names(order))) {
                assertThat(database.committed().known)
                        .doesNotContainKey(new LedgerKey(submission.communityId(), order.id()));
            }
        }
    }

    /** Everybody who has no answer, or an uncertain one, asks again, and so does everybody else. */
    private void askAgain() throws InterruptedException {
        var all = new ArrayList<>(unanswered);
        all.addAll(acknowledged.keySet());
        var poisoned = new HashSet<Submission>();
        for (var submission : all) {
            send(submission);
            turn(instances.get(0));
            turn(instances.get(1));
            if (unanswered.contains(submission)) {
                poisoned.add(submission);
            }
        }
        assertThat(poisoned).allMatch(WriterSimulation::isPoison);
    }

    private static boolean isPoison(Submission submission) {
        return submission.orders().stream()
                .anyMatch(order -> order instanceof TransferOrder transfer
                        && transfer.amount().value() == SimulatedDatabase.POISON_MINUTES);
    }

    private void send(Submission submission) {
        var caller = new Waiting(submission);
        if (instances.get(random.nextInt(instances.size())).line.offer(caller)) {
            waiting.add(new Sent(caller));
        }
    }

    private Submission someSubmission() {
        if (random.nextInt(5) == 0 && !acknowledged.isEmpty()) {
            var known = List.copyOf(acknowledged.keySet());
            return known.get(random.nextInt(known.size()));
        }
        var community = COMMUNITIES.get(random.nextInt(COMMUNITIES.size()));
        var orders = new ArrayList<Order>();
        var group = random.nextInt(3) == 0 ? Integer.valueOf(1) : null;
        for (int count = random.nextInt(3); count >= 0; count--) {
            orders.add(someOrder(community, group));
        }
        return new Submission(community, orders, null);
    }

    private Order someOrder(UUID community, Integer group) {
        var posted = database.committed().transfers.stream()
                .filter(one -> one.communityId().equals(community))
                .toList();
        var debit = account(community, random.nextInt(4));
        var credit = account(community, random.nextInt(4));
        var id = new UUID(9, ++lastId);
        var holds = openHolds.computeIfAbsent(community, key -> new ArrayList<>());
        if (group == null && random.nextInt(5) == 0) {
            holds.add(id);
            return new HoldOrder(id, community, debit, credit, Minutes.of(1 + random.nextInt(40)), id, null);
        }
        if (group == null && !holds.isEmpty() && random.nextInt(6) == 0) {
            return new VoidOrder(holds.get(random.nextInt(holds.size())));
        }
        if (group == null && random.nextInt(8) == 0) {
            var to = random.nextInt(3) == 0 ? AccountState.FROZEN : AccountState.OPEN;
            return new StateOrder(debit, to, new Authority("DISPUTE", "coordinator"));
        }
        if (!posted.isEmpty() && random.nextInt(6) == 0) {
            return undoing(id, posted.get(random.nextInt(posted.size())), group);
        }
        var hold = !holds.isEmpty() && random.nextInt(4) == 0 ? holds.get(random.nextInt(holds.size())) : null;
        return new TransferOrder(
                id,
                community,
                debit,
                credit,
                Minutes.of(1 + random.nextInt(60)),
                TransferKind.GIFT,
                null,
                hold,
                null,
                null,
                group);
    }

    /** Whole or in part, for the first time or once more. */
    private TransferOrder undoing(UUID id, PostedTransfer one, Integer group) {
        return new TransferOrder(
                id,
                one.communityId(),
                one.creditAccountId(),
                one.debitAccountId(),
                Minutes.of(1 + random.nextInt((int) one.amount().value())),
                TransferKind.REVERSAL,
                null,
                null,
                null,
                null,
                new Reversal(one.id(), "MISTAKE", "somebody"),
                group);
    }

    private static List<Account> accounts() {
        var accounts = new ArrayList<Account>();
        for (var community : COMMUNITIES) {
            for (int i = 0; i < 4; i++) {
                accounts.add(Account.open(
                        account(community, i),
                        community,
                        AccountKind.MEMBER,
                        account(community, i),
                        new BalanceLimit(Minutes.of(-60), Minutes.of(100)),
                        DecisionSample.ref(account(community, i))));
            }
        }
        return accounts;
    }

    private static UUID account(UUID community, int number) {
        return new UUID(community.getLeastSignificantBits(), number);
    }

    /** Outcomes without the mark of being a repeat; whether a hold can be released depends on when one asks. */
    private static List<Object> essence(Submission submission, List<OrderOutcome> outcomes) {
        var essence = new ArrayList<Object>();
        for (int i = 0; i < outcomes.size(); i++) {
            var outcome = outcomes.get(i);
            if (outcome instanceof Posted posted) {
                essence.add(posted.transfer());
            } else if (outcome instanceof Rejected rejected) {
                essence.add(rejected.problem());
            } else if (submission.orders().get(i) instanceof HoldOrder) {
                essence.add(outcome.getClass());
            }
        }
        return essence;
    }

    /** What one caller sent and waits for. */
    private record Sent(Waiting caller) {
        boolean names(Order order) {
            return caller.submission().orders().contains(order);
        }
    }

    /** One instance of the service, as far as the engine goes. */
    private final class Instance {
        private final WaitingLine line = new WaitingLine(64, PATIENCE, () -> nanos);
        private final PostingService posting = new PostingService(
                database, database, database, database, new NoMeter(), new WeekAtMost(), new JumpingClock());
        private final BatchWriting writing = new BatchWriting(this::write);

        void turn() throws InterruptedException {
            nanos += random.nextInt(100_000_000);
            var callers = line.poll(1 + random.nextInt(12));
            while (!callers.isEmpty()) {
                line.standAside(callers, writing.write(callers))
                        .forEach(caller -> caller.fail(new BatchFailed(BUSY, caller.mayBeWritten(), false)));
                callers = line.poll(1 + random.nextInt(12));
            }
        }

        private List<List<OrderOutcome>> write(List<Submission> submissions) throws BatchFailed {
            try {
                return posting.decideApart(submissions).await().indefinitely();
            } catch (CompletionException e) {
                throw (BatchFailed) e.getCause();
            }
        }
    }

    private final class JumpingClock extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static final class WeekAtMost implements AmountSettings {
        @Override
        public long largestMinutes() {
            return AmountBound.DEFAULT.ordinary().value();
        }

        @Override
        public Map<UUID, Long> communities() {
            return Map.of();
        }
    }

    private static final class NoMeter implements PostingMeter {
        @Override
        public void watchQueue(IntSupplier waitingOrders) {}

        @Override
        public void written(int orders, int callers, Duration took) {}

        @Override
        public void decided(Duration took) {}

        @Override
        public void committed(Duration took) {}

        @Override
        public void refused(String problemCode) {}

        @Override
        public void turnedAway() {}
    }
}
