package org.commonhour.checker;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.commonhour.backing.process.Folders;
import org.commonhour.checker.check.Checker;
import org.commonhour.checker.fault.Campaign;
import org.commonhour.checker.fault.RestoreDrill;
import org.commonhour.checker.history.HistoryFile;

/**
 * Runs rounds of faults against a real ledger; {@code check FILE} checks a recorded history again, {@code drill} restores
 * a backup.
 */
public final class Main {
    private static final int EXIT_FOUND = 1;
    private static final int EXIT_USAGE = 2;

    private Main() {}

    public static void main(String[] args) {
        var words = new ArrayDeque<>(List.of(args));
        try {
            boolean holds = switch (words.isEmpty() ? "" : words.getFirst()) {
                case "check" -> check(words);
                case "drill" -> new RestoreDrill(Path.of("target", "drill"), System.out).run(1);
                default -> rounds(words);
            };
            System.exit(holds ? 0 : EXIT_FOUND);
        } catch (IllegalArgumentException misused) {
            System.err.println(misused.getMessage());
            System.exit(EXIT_USAGE);
        }
    }

    private static boolean check(Deque<String> words) {
        words.removeFirst();
        if (words.size() != 1) {
            throw new IllegalArgumentException("Say one file: check FILE");
        }
        var verdict = Checker.check(HistoryFile.read(Path.of(words.getFirst())));
        System.out.printf(
                "%d calls, %d acknowledged, %d refused, %d unknown, %d lost, %d doubled%n",
                verdict.calls(),
                verdict.acknowledged(),
                verdict.refused(),
                verdict.unknown(),
                verdict.lost(),
                verdict.doubled());
        verdict.anomalies().forEach(System.out::println);
        System.out.println(verdict.holds() ? "All holds." : "FOUND: see above.");
        return verdict.holds();
    }

    private static boolean rounds(Deque<String> words) {
        int rounds = 12;
        long seed = System.nanoTime() % 1_000_000;
        var limit = Duration.ofDays(1);
        var faults = Campaign.allFaults();
        var folder = Path.of("target", "histories");
        boolean keep = false;
        while (!words.isEmpty()) {
            var option = words.removeFirst();
            var value = words.pollFirst();
            if (value == null) {
                throw new IllegalArgumentException(option + " wants a value.");
            }
            switch (option) {
                case "--rounds" -> rounds = Integer.parseInt(value);
                case "--seed" -> seed = Long.parseLong(value);
                case "--minutes" -> limit = Duration.ofMinutes(Long.parseLong(value));
                case "--faults" -> faults = List.of(value.split(","));
                case "--folder" -> folder = Path.of(value);
                case "--keep" -> keep = value.equals("yes");
                default -> throw new IllegalArgumentException("There is no option " + option + ".");
            }
        }
        var campaign = new Campaign(folder, System.out);
        boolean holds = campaign.run(rounds, limit, seed, faults);
        if (keep) {
            campaign.keep(Folders.root().resolve("deploy"), Clock.systemUTC().instant(), seed);
        }
        return holds;
    }
}
