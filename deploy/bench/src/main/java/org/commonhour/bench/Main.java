package org.commonhour.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.commonhour.backing.BackingFailure;
import org.commonhour.backing.process.Folders;
import org.commonhour.bench.part.Bench;

/** Reads the command line of {@code deploy/bench/run}. */
public final class Main {
    private static final int PORT = 8193;

    private Main() {}

    public static void main(String[] words) {
        try {
            run(Options.of(words), Folders.root(), Clock.systemUTC());
            System.exit(0);
        } catch (IllegalArgumentException refusal) {
            System.err.println(refusal.getMessage());
            System.err.println(Options.USAGE);
            System.exit(2);
        } catch (BackingFailure failure) {
            System.err.println(failure.getMessage());
            System.exit(1);
        }
    }

    private static void run(Options options, Path root, Clock clock) {
        try (Bench bench = Bench.start(root, PORT, clock, System.out)) {
            new Suite(bench, options, System.out).run();
            String day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
            String name = day + (options.windows().quick() ? "-quick.json" : ".json");
            Path file = options.into() == null
                    ? root.resolve("deploy/bench/results").resolve(name)
                    : options.into();
            Results.write(bench, options, clock.instant(), file);
            System.out.println("\nWritten to " + file);
        }
    }
}
