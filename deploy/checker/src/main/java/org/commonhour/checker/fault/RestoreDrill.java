package org.commonhour.checker.fault;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonhour.backing.process.Folders;
import org.commonhour.backing.process.KafkaProcess;
import org.commonhour.backing.process.Ports;
import org.commonhour.backing.process.PostgresProcess;
import org.commonhour.checker.check.Anomaly;
import org.commonhour.checker.history.Answer;
import org.commonhour.checker.history.Seen;

/**
 * The restore that an operator does, on real servers: back up while everybody writes, destroy, restore, check.
 *
 * <p>First with the write-ahead log that survived: nothing is lost. Then without it, to the older state of the backup:
 * what the topic of transfers knows more is entered again, in the same order, before anybody else may write.
 */
public final class RestoreDrill {
    private static final int MEMBERS = 6;
    private static final int CLIENTS = 8;
    private static final Duration A_WHILE = Duration.ofMillis(1_500);
    private static final Duration EVENTS_ARRIVE = Duration.ofSeconds(60);
    private static final Duration SENDS_AGAIN = Duration.ofSeconds(60);

    private final Path folder;
    private final PrintStream out;
    private final Path data;
    private final Path archive;

    /** @param folder for the servers' data, the backup and the logs; emptied first */
    public RestoreDrill(Path folder, PrintStream out) {
        this.folder = folder.toAbsolutePath();
        this.out = out;
        this.data = this.folder.resolve("postgres/data");
        this.archive = this.folder.resolve("archive");
    }

    /** Runs both drills; whether nothing was lost, doubled or otherwise found. */
    public boolean run(long seed) {
        Folders.delete(folder);
        var postgres =
                PostgresProcess.in(folder.resolve("programs"), data, folder.resolve("postgres.log"), Ports.free());
        postgres.prepare();
        postgres.start();
        Backup.archiveLog(postgres, archive);
        postgres.restart();
        var kafka = KafkaProcess.in(folder.resolve("kafka"), folder.resolve("kafka.log"), Ports.free(), Ports.free());
        kafka.start();
        try (var town = Town.on(postgres, kafka, folder);
                var community = town.community(MEMBERS, folder)) {
            var backup = backUpWhileWriting(town, postgres, community, seed);
            return restoreWithLog(town, postgres, community, backup)
                    && restoreWithoutLog(town, postgres, community, backup, seed);
        }
    }

    private Backup backUpWhileWriting(Town town, PostgresProcess postgres, Community community, long seed) {
        var load = new Load(community, List.of(community.at(town.ledger())), 10)
                .start(CLIENTS, false, new SplittableRandom(seed));
        Waiting.pass(A_WHILE);
        long before = acknowledged(community);
        var backup = Backup.take(postgres, data, archive, folder.resolve("backup"));
        long during = acknowledged(community) - before;
        Waiting.pass(A_WHILE);
        out.printf(
                "Backed up while %d transfers were acknowledged, after %d; now PostgreSQL is killed.%n",
                during, before);
        postgres.kill();
        load.stop();
        return backup;
    }

    private boolean restoreWithLog(Town town, PostgresProcess postgres, Community community, Backup backup) {
        var saved = folder.resolve("saved-log");
        try {
            Backup.copyFiles(data.resolve("pg_wal"), saved);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        town.ledger().stop();
        backup.restore(data, archive, saved);
        postgres.start();
        out.printf("Restored with the saved log. Events that only the topics know: %s%n", onlyOnTopics(town));
        town.ledger().start();
        new Load(community, List.of(community.at(town.ledger())), 0).resolve();
        var verdict = community.check();
        out.printf(
                "  %d acknowledged, %d unknown, %d lost, %d doubled%n",
                verdict.acknowledged(), verdict.unknown(), verdict.lost(), verdict.doubled());
        return nothingFound(verdict.anomalies().stream().map(Anomaly::toString).toList());
    }

    private boolean restoreWithoutLog(
            Town town, PostgresProcess postgres, Community community, Backup backup, long seed) {
        var before = balances(community.api().accounts());
        town.ledger().stop();
        postgres.kill();
        backup.restore(data, folder.resolve("no-archive"), folder.resolve("no-log"));
        postgres.start();
        out.printf("Restored without the log. Events that only the topics know: %s%n", onlyOnTopics(town));
        // Checkpoints are announced, not added up: they get new numbers behind those that were published.
        Streams.goOnBehind(
                "commonhour.ledger.checkpoint.v1",
                postgres,
                Town.DATABASE,
                town.kafka().bootstrapServers());
        // From here on nobody else may write until everything is there again.
        var found = new ArrayList<String>();
        startBehindItsTopics(town, found);
        out.printf("  %d transfers entered again from the topic, in its order%n", enterAgain(town, community));
        Waiting.until("The ledger is still behind its topics.", SENDS_AGAIN, town.ledger()::isReady);
        var left = onlyOnTopics(town);
        if (!left.isEmpty()) {
            found.add("still only on the topics: " + left);
        }
        if (!balances(community.api().accounts()).equals(before)) {
            found.add("the balances are not those from before");
        }
        found.addAll(readerAgrees(community));
        new Load(community, List.of(community.at(town.ledger())), 0)
                .start(CLIENTS, false, new SplittableRandom(seed + 1))
                .finishAfter(A_WHILE);
        found.addAll(readerAgrees(community));
        found.addAll(community.api().selfCheck());
        return nothingFound(found);
    }

    /** The service notices by itself that topics know more, is not ready, and sends nothing. */
    private static void startBehindItsTopics(Town town, List<String> found) {
        var behind = !onlyOnTopics(town).isEmpty();
        town.ledger().startUnready();
        if (behind) {
            Waiting.until(
                    "The ledger does not notice that it is behind its topics.",
                    SENDS_AGAIN,
                    () -> town.ledger().health().contains("Topics know more than this database"));
        } else {
            found.add("nothing was lost, so that the drill shows nothing");
        }
    }

    /** What the topic of transfers knows and the restored database does not, in the order of the numbers. */
    private long enterAgain(Town town, Community community) {
        community.tail().readUntil(events -> true, A_WHILE);
        var missing = community.tail().transfers().tailMap(lastSeq(town, community), false);
        missing.forEach((seq, event) -> {
            var answer = community.api().enterAgain(event);
            if (!(answer instanceof Answer.Done done) || done.seq() != seq) {
                throw new IllegalStateException("Transfer " + seq + " was answered with " + answer);
            }
        });
        return missing.size();
    }

    private static long lastSeq(Town town, Community community) {
        try (var connection = town.postgres().connect(Town.DATABASE);
                var head = connection.prepareStatement("select last_seq from ledger_head where community_id = ?")) {
            head.setObject(1, community.id());
            try (var row = head.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** A reader that skips the numbers it has seen, meets no gap, and adds up to what the accounts say. */
    private static List<String> readerAgrees(Community community) {
        var found = new ArrayList<String>();
        Map<UUID, Long> read = new HashMap<>();
        var accounts = community.api().accounts();
        long moved = accounts.stream().mapToLong(Seen.Account::version).sum() / 2;
        long last = 0;
        for (Seen.Event event : community.tail().readUntil(seen -> reaches(seen, moved), EVENTS_ARRIVE)) {
            if (event.sequence() > last + 1) {
                found.add("a reader at " + last + " meets " + event.sequence());
            }
            if (event.sequence() > last && event.debit() != null && event.credit() != null) {
                read.merge(event.debit(), -event.minutes(), Long::sum);
                read.merge(event.credit(), event.minutes(), Long::sum);
            }
            last = Math.max(last, event.sequence());
        }
        for (Seen.Account account : accounts) {
            long balance = read.getOrDefault(account.id(), 0L);
            if (balance != account.balance()) {
                found.add(account.id() + " stands at " + account.balance() + ", for a reader at " + balance);
            }
        }
        return found;
    }

    private static boolean reaches(List<Seen.Event> events, long seq) {
        return events.stream().anyMatch(event -> event.seq() >= seq);
    }

    private boolean nothingFound(List<String> found) {
        found.stream().limit(20).forEach(one -> out.println("FOUND: " + one));
        out.println(found.isEmpty() ? "  all holds" : "  see above");
        return found.isEmpty();
    }

    private static Map<UUID, Long> balances(List<Seen.Account> accounts) {
        return accounts.stream().collect(Collectors.toMap(Seen.Account::id, Seen.Account::balance));
    }

    private static long acknowledged(Community community) {
        return community.recorder().calls().stream()
                .filter(call -> call.answer() instanceof Answer.Done)
                .count();
    }

    private static Map<String, Long> onlyOnTopics(Town town) {
        return Streams.aheadOnTheirTopics(
                town.postgres(), Town.DATABASE, town.kafka().bootstrapServers());
    }
}
