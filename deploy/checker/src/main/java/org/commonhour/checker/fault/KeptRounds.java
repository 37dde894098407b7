package org.commonhour.checker.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The rounds that were kept, one line per run and fault; their sum stands in {@code deploy/README.md}. */
final class KeptRounds {
    private static final String HEADER =
            "time,seed,fault,rounds,kills,calls,acknowledged,refused,unknown,lost,doubled,found";
    private static final String BEGIN = "<!-- faults: written by deploy/checker/run --keep yes -->";
    private static final String END = "<!-- end of faults -->";
    private static final int FIRST_FIGURE = 3;

    private final Path results;
    private final Path readme;

    /** @param deploy the folder {@code deploy} of the project */
    KeptRounds(Path deploy) {
        this.results = deploy.resolve("checker/results.csv");
        this.readme = deploy.resolve("README.md");
    }

    /** Adds a run, and writes the sum of all runs into the README. */
    void add(Instant time, long seed, Map<Fault, Tally> tallies) {
        var lines = new ArrayList<String>();
        if (!Files.exists(results)) {
            lines.add(HEADER);
        }
        tallies.forEach((fault, tally) -> lines.add("%s,%d,%s,%d,%d,%d,%d,%d,%d,%d,%d,%d"
                .formatted(
                        time.truncatedTo(ChronoUnit.SECONDS),
                        seed,
                        fault.word(),
                        tally.rounds(),
                        tally.kills(),
                        tally.calls(),
                        tally.acknowledged(),
                        tally.refused(),
                        tally.unknown(),
                        tally.lost(),
                        tally.doubled(),
                        tally.anomalies())));
        try {
            Files.write(results, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            var text = Files.readString(readme);
            int begin = text.indexOf(BEGIN);
            int end = text.indexOf(END);
            if (begin < 0 || end < begin) {
                throw new IllegalStateException(readme + " has no section for the faults.");
            }
            Files.writeString(readme, text.substring(0, begin + BEGIN.length()) + section() + text.substring(end));
        } catch (IOException failed) {
            throw new UncheckedIOException("The result cannot be kept.", failed);
        }
    }

    private String section() throws IOException {
        var sums = new EnumMap<Fault, Tally>(Fault.class);
        var dates = new TreeSet<String>();
        int runs = 0;
        String lastRun = "";
        for (String line : Files.readAllLines(results)) {
            if (line.equals(HEADER)) {
                continue;
            }
            var cells = List.of(line.split(","));
            runs += cells.get(0).equals(lastRun) ? 0 : 1;
            lastRun = cells.get(0);
            dates.add(cells.get(0).substring(0, cells.get(0).indexOf('T')));
            sums.merge(Campaign.fault(cells.get(2)), tally(cells), Tally::plus);
        }
        return "%n%nThe sum of %d runs, %s, on %d cores with JDK %s:%n%n%s%n"
                .formatted(
                        runs,
                        dates.first().equals(dates.last()) ? dates.first() : dates.first() + " to " + dates.last(),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version().feature(),
                        Summary.table(sums));
    }

    private static Tally tally(List<String> cells) {
        long[] figures =
                cells.stream().skip(FIRST_FIGURE).mapToLong(Long::parseLong).toArray();
        return new Tally(
                (int) figures[0],
                (int) figures[1],
                figures[2],
                figures[3],
                figures[4],
                figures[5],
                figures[6],
                figures[7],
                figures[8]);
    }
}
