package org.commonhour.bench;

import java.nio.file.Path;
import java.time.Clock;
import org.commonhour.backing.BackingFailure;
import org.commonhour.backing.process.Folders;

/** Reads the command line of {@code deploy/bench/run}. */
public final class Main {
    private static final int PORT = 8193;

    private Main() {}

    public static void main(String[] words) {
        try {
            Options options = Options.of(words);
            Path root = Folders.root();
            try (Bench bench = Bench.start(root, PORT, Clock.systemUTC(), System.out)) {
                new Suite(bench, options, System.out).run();
            }
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
}
