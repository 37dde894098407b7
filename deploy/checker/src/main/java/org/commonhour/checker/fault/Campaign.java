package org.commonhour.checker.fault;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import org.commonhour.checker.check.Anomaly;
import org.commonhour.checker.check.Verdict;
import org.commonhour.checker.ledger.LedgerUnreadable;
import org.jspecify.annotations.Nullable;

/** Rounds of faults, one after the other, each followed by a check of all that its community has seen so far. */
public final class Campaign {
    private static final int MEMBERS = 8;
    private static final int ROUNDS_PER_COMMUNITY = 10;
    private static final int ANOMALIES_SHOWN = 20;
    private static final int READ_ATTEMPTS = 20;
    private static final Verdict NOTHING = new Verdict(0, 0, 0, 0, 0, 0, 0, List.of());

    private final Path folder;
    private final PrintStream out;
    private final Map<Fault, Tally> tallies = new EnumMap<>(Fault.class);

    /** @param folder where histories and logs go */
    public Campaign(Path folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
    }

    /**
     * Runs rounds until so many are done, so much time has passed, or one finds something; the last leaves its history.
     *
     * @param faults taken in turn
     * @return whether nothing was found
     */
    public boolean run(int rounds, Duration limit, long seed, List<String> faults) {
        var chosen = faults.stream().map(Campaign::fault).toList();
        long deadline = System.nanoTime() + limit.toNanos();
        out.printf("Starting PostgreSQL, Kafka and the ledger service; seed %d, histories in %s%n", seed, folder);
        try (var town = Town.start(folder)) {
            boolean holds = true;
            for (int first = 0;
                    holds && first < rounds && System.nanoTime() < deadline;
                    first += ROUNDS_PER_COMMUNITY) {
                int last = Math.min(rounds, first + ROUNDS_PER_COMMUNITY);
                holds = inOneCommunity(town, first, last, rounds, deadline, seed, chosen);
            }
            out.print(Summary.table(tallies));
            return holds;
        }
    }

    /** Adds what the rounds came to to the record of the project. */
    public void keep(Path deploy, Instant time, long seed) {
        new KeptRounds(deploy).add(time, seed, tallies);
    }

    /** What the rounds of each fault came to. */
    Map<Fault, Tally> tallies() {
        return tallies;
    }

    private boolean inOneCommunity(
            Town town, int first, int end, int rounds, long deadline, long seed, List<Fault> faults) {
        try (var community = town.community(MEMBERS, folder)) {
            var before = NOTHING;
            for (int round = first; round < end && System.nanoTime() < deadline; round++) {
                var fault = faults.get(round % faults.size());
                long startNs = System.nanoTime();
                fault.happen(town, community, new SplittableRandom(seed + round));
                var verdict = check(community, false);
                var tally = Tally.ofRound(fault, before, verdict);
                tallies.merge(fault, tally, Tally::plus);
                say(round + 1, rounds, fault, tally, System.nanoTime() - startNs);
                if (!verdict.holds()) {
                    return found(community, verdict, seed + round);
                }
                before = verdict;
            }
            var whole = check(community, true);
            return whole.holds() || found(community, whole, seed + end);
        }
    }

    private boolean found(Community community, Verdict verdict, long seed) {
        out.printf("FOUND in community %s (seed of the round %d):%n", community.id(), seed);
        verdict.anomalies().stream()
                .limit(ANOMALIES_SHOWN)
                .map(Anomaly::toString)
                .forEach(out::println);
        return false;
    }

    /** A service that has just started may not be able to read yet. */
    private static Verdict check(Community community, boolean fromTheBeginning) {
        @Nullable RuntimeException last = null;
        for (int attempt = 0; attempt < READ_ATTEMPTS; attempt++) {
            try {
                return fromTheBeginning ? community.checkFromTheBeginning() : community.check();
            } catch (LedgerUnreadable | UncheckedIOException notYet) {
                last = notYet;
                LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            }
        }
        throw new IllegalStateException("The ledger cannot be read after the round.", last);
    }

    private void say(int round, int rounds, Fault fault, Tally tally, long tookNs) {
        out.printf(
                "%4d/%d  %-13s %6d acknowledged %5d refused %5d unknown   lost %d  doubled %d  %s  %5.1f s%n",
                round,
                rounds,
                fault.word(),
                tally.acknowledged(),
                tally.refused(),
                tally.unknown(),
                tally.lost(),
                tally.doubled(),
                tally.anomalies() == 0 ? "all holds" : tally.anomalies() + " FOUND",
                tookNs / 1e9);
    }

    /** The fault of this name. */
    static Fault fault(String word) {
        for (Fault fault : Fault.values()) {
            if (fault.word().equals(word)) {
                return fault;
            }
        }
        throw new IllegalArgumentException("There is no fault " + word + ".");
    }

    /** The faults by their names, in the order in which they are taken. */
    public static List<String> allFaults() {
        return List.of(Fault.values()).stream().map(Fault::word).toList();
    }
}
