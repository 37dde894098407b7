package org.commonhour.checker.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.commonhour.checker.history.Answer;
import org.commonhour.checker.history.Ask;
import org.commonhour.checker.history.Call;
import org.commonhour.checker.ledger.LedgerApi;

/** Clients that ask for transfers at the same time until they are told to stop. */
final class Load {
    private static final Duration BREATH = Duration.ofMillis(250);
    private static final Duration RESOLVE_LIMIT = Duration.ofSeconds(90);
    private static final int RESOLVER = -1;
    private static final int BATCH_PERCENT = 5;

    private final Community community;
    private final List<LedgerApi> doors;
    private final Asks asks;
    private final int retryPercent;
    private final Queue<Ask> again = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running = true;

    /**
     * @param doors the instances of the service that clients go to, at random
     * @param retryPercent how many asks of a hundred are sent again, at any later time, by anybody, some of them altered
     */
    Load(Community community, List<LedgerApi> doors, int retryPercent) {
        this.community = community;
        this.doors = doors;
        this.retryPercent = retryPercent;
        this.asks = new Asks(community.memberAccounts(), community.issueAccount());
    }

    /** Starts so many clients, and one who holds hours meanwhile. */
    Load start(int clients, boolean withHolds, SplittableRandom random) {
        for (int client = 1; client <= clients; client++) {
            int number = client;
            var own = random.split();
            begin("client-" + client, () -> work(number, own));
        }
        if (withHolds) {
            var own = random.split();
            begin("holds", () -> hold(own));
        }
        return this;
    }

    /** Tells the clients to stop and waits until the last of them knows, or has given up knowing, how its call ended. */
    void stop() {
        running = false;
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
    }

    /** Lets the clients work on for a while, then stops them and resolves their doubts. */
    void finishAfter(Duration time) {
        Waiting.pass(time);
        stop();
        resolve();
    }

    /** Sends every call in doubt again, with the same id and content, until its end is known. */
    void resolve() {
        var inDoubt = new LinkedHashMap<UUID, List<Ask>>();
        for (Call call : community.recorder().calls()) {
            if (call.answer() instanceof Answer.Unknown) {
                var contents = inDoubt.computeIfAbsent(call.ask().id(), any -> new ArrayList<>());
                if (!contents.contains(call.ask())) {
                    contents.add(call.ask());
                }
            }
        }
        for (Call call : community.recorder().calls()) {
            if (hasResult(call.answer())) {
                inDoubt.remove(call.ask().id());
            }
        }
        long deadline = System.nanoTime() + RESOLVE_LIMIT.toNanos();
        while (!inDoubt.isEmpty() && System.nanoTime() < deadline) {
            inDoubt.entrySet().removeIf(this::isResolved);
            if (!inDoubt.isEmpty()) {
                Waiting.pass(BREATH);
            }
        }
    }

    private boolean isResolved(Map.Entry<UUID, List<Ask>> one) {
        return one.getValue().stream()
                .anyMatch(ask ->
                        hasResult(ask.group() == null ? send(RESOLVER, ask, doors.get(0)) : sendGroup(ask.group())));
    }

    /** A group is sent again as a whole, in its order; any of its answers will do. */
    private Answer sendGroup(UUID group) {
        var members = new LinkedHashSet<Ask>();
        community.recorder().calls().stream()
                .filter(call -> group.equals(call.ask().group()))
                .sorted(Comparator.comparingLong(Call::number))
                .forEach(call -> members.add(call.ask()));
        return sendAll(RESOLVER, List.copyOf(members), doors.get(0)).get(0);
    }

    /** Whether the answer is the id's own result, and not only that the id stands for something else. */
    private static boolean hasResult(Answer answer) {
        return answer instanceof Answer.Done
                || (answer instanceof Answer.Refused refused && !refused.code().equals("ledger/transfer-id-reused"));
    }

    private void begin(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private void work(int client, SplittableRandom random) {
        while (running) {
            if (random.nextInt(100) < BATCH_PERCENT) {
                var answers = sendAll(client, asks.batch(random), doors.get(random.nextInt(doors.size())));
                breatheAfter(answers.get(0));
                continue;
            }
            var before = random.nextInt(100) < retryPercent ? again.poll() : null;
            var ask = before == null ? asks.any(random) : before;
            if (before == null && random.nextInt(100) < retryPercent) {
                // Offered before it is sent, so that somebody else may be first.
                again.add(ask);
                again.add(random.nextInt(4) == 0 ? asks.altered(ask, random) : ask);
            }
            var answer = send(client, ask, doors.get(random.nextInt(doors.size())));
            breatheAfter(answer);
        }
    }

    private static void breatheAfter(Answer answer) {
        if (answer instanceof Answer.NotTaken || answer instanceof Answer.Unknown) {
            Waiting.pass(BREATH);
        }
    }

    private void hold(SplittableRandom random) {
        while (running) {
            community.holds().change(random);
            Waiting.pass(Duration.ofMillis(20 + random.nextInt(60)));
        }
    }

    private Answer send(int client, Ask ask, LedgerApi door) {
        var sent = community.recorder().sending(client, ask);
        var answer = door.post(ask);
        sent.ended(answer);
        return answer;
    }

    private List<Answer> sendAll(int client, List<Ask> batch, LedgerApi door) {
        var sent = batch.stream()
                .map(ask -> community.recorder().sending(client, ask))
                .toList();
        var answers = door.postAll(batch);
        for (int i = 0; i < batch.size(); i++) {
            sent.get(i).ended(answers.get(i));
        }
        return answers;
    }
}
