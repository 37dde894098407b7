package org.commonhour.analyst;

import java.time.Clock;
import java.util.List;

/** Runs the analysis from the command line. */
public final class Main {
    private static final int EXIT_DIFFERENT = 1;
    private static final int EXIT_USAGE = 2;
    private static final int EXIT_FAILED = 3;

    private Main() {}

    public static void main(String[] args) {
        var words = List.of(args);
        if (words.contains("--help") || words.contains("-h")) {
            System.out.print(Options.USAGE);
            return;
        }
        System.exit(run(words));
    }

    private static int run(List<String> words) {
        try {
            var options = Options.parse(words, System.getenv());
            return new Analysis(options, Clock.systemUTC(), System.out).run() ? 0 : EXIT_DIFFERENT;
        } catch (IllegalArgumentException misused) {
            System.err.println(misused.getMessage() + " See deploy/analyst/run --help");
            return EXIT_USAGE;
        } catch (Failure failure) {
            System.err.println(failure.getMessage());
            return EXIT_FAILED;
        }
    }
}
