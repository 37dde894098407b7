package org.commonhour.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonhour.bench.part.Part;
import org.commonhour.bench.part.Windows;
import org.jspecify.annotations.Nullable;

/**
 * What {@code deploy/bench/run} was asked for.
 *
 * @param windows how long and how often
 * @param parts what to measure
 * @param into the file of results to write, or null for a new one named after the day
 */
record Options(Windows windows, Set<Part> parts, @Nullable Path into) {

    private static final long LEAST_SESSIONS = 1_000;

    static final String USAGE = """
        Usage: deploy/bench/run [--quick] [--only PART,PART...] [--sessions N] [--into FILE]

          --quick  shorter windows and fewer repetitions; without --only the parts http and engine
          --only   what to measure: %s
          --sessions  how many sessions insight has in store, by default 1000000 (100000 with --quick)
          --into   the file of results, by default results/DATE.json (results/DATE-quick.json);
                   parts that are in it already are replaced
        """.formatted(names(EnumSet.allOf(Part.class)));

    static Options of(String[] words) {
        boolean quick = false;
        Set<Part> parts = EnumSet.noneOf(Part.class);
        Path into = null;
        long sessions = 0;
        for (int at = 0; at < words.length; at++) {
            switch (words[at]) {
                case "--quick" -> quick = true;
                case "--only" -> parts.addAll(parts(argument(words, ++at)));
                case "--sessions" -> sessions = number(argument(words, ++at));
                case "--into" -> into = Path.of(argument(words, ++at));
                default -> throw new IllegalArgumentException("There is no option " + words[at]);
            }
        }
        if (parts.isEmpty()) {
            parts = quick ? EnumSet.of(Part.HTTP, Part.ENGINE) : EnumSet.allOf(Part.class);
        }
        return new Options(sessions == 0 ? new Windows(quick) : new Windows(quick, sessions), parts, into);
    }

    private static long number(String word) {
        long number = Long.parseLong(word);
        if (number < LEAST_SESSIONS) {
            throw new IllegalArgumentException("At least " + LEAST_SESSIONS + " sessions");
        }
        return number;
    }

    private static String argument(String[] words, int at) {
        if (at >= words.length) {
            throw new IllegalArgumentException("Something is missing after " + words[at - 1]);
        }
        return words[at];
    }

    private static List<Part> parts(String names) {
        return Arrays.stream(names.split(","))
                .map(name -> Part.valueOf(name.toUpperCase(Locale.ROOT)))
                .toList();
    }

    private static String names(Set<Part> parts) {
        return parts.stream().map(part -> part.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
    }
}
