package org.commonhour.analyst;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Topics into DuckDB, DuckDB's table beside the API's. */
final class Analysis {
    private static final int ATTEMPTS = 10;
    private static final int SHOWN_ROWS = 60;

    private final Options options;
    private final Clock clock;
    private final PrintStream out;
    private final long started;

    Analysis(Options options, Clock clock, PrintStream out) {
        this.options = options;
        this.clock = clock;
        this.out = out;
        this.started = clock.millis();
    }

    /** Whether there is no gap in what was read, and no difference to what the API says. */
    boolean run() {
        var file = options.out().resolve("commonhour.duckdb");
        try (var topics = Topics.at(options.kafka());
                var warehouse = Warehouse.in(file)) {
            var api = options.compare() ? Api.of(options) : null;
            var community = api == null ? options.communityId() : (UUID) api.community();
            say("Reading " + String.join(", ", Topics.NAMES) + " at " + options.kafka()
                    + (community == null ? "" : ", community " + community));
            warehouse.load(topics, community);
            say(warehouse.events() + " events are in " + file);
            if (api != null && community != null) {
                ask(api, community, topics, warehouse);
            }
            say("Running the statements in " + options.sql());
            warehouse.runAll(options.sql());
            var whole = show(warehouse, "gap", "Events that are missing", true);
            show(warehouse, "unpaid_beside_paid", "Unpaid beside paid, from the topics alone", false);
            List<Path> written = new ArrayList<>(warehouse.write("unpaid_beside_paid", options.out()));
            var same = true;
            if (api != null) {
                same = show(warehouse, "difference", "Topics minus API", true);
                written.addAll(warehouse.write("difference", options.out()));
            }
            out.println();
            say("Written: " + file + written.stream().map(path -> ", " + path).reduce("", String::concat));
            return whole && same;
        }
    }

    /** Asks until all answers are counted to the same events, and reads the topics to there. */
    private void ask(Api api, UUID community, Topics topics, Warehouse warehouse) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            say("Asking " + options.api() + " for the same figures");
            var published =
                    Published.ask(api, community, YearMonth.from(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
            if (published.isPresent()) {
                var figures = published.get();
                warehouse.load(topics, community);
                List<List<@Nullable Object>> counted = new ArrayList<>();
                for (var topic : Topics.NAMES) {
                    var to = figures.countedTo().getOrDefault(topic, 0L);
                    say("  " + topic + ": read to " + warehouse.last(topic) + ", counted by the API to " + to);
                    counted.add(List.of(topic, to));
                }
                warehouse.fill("counted_to", counted);
                warehouse.fill("api_figure", figures.figures());
                return;
            }
            say("It counted new events meanwhile; once more.");
        }
        throw new Failure(
                "The API counted new events during each of " + ATTEMPTS + " attempts: try at a quieter time.");
    }

    /** Prints a view; gives whether it has no rows. */
    private boolean show(Warehouse warehouse, String view, String title, boolean mustBeEmpty) {
        var rows = warehouse.rows(view);
        var count = rows.size() - 1;
        out.println();
        if (mustBeEmpty) {
            out.println(title + ": " + (count == 0 ? "none" : count + " ROWS"));
        } else {
            out.println(title + " (" + count + " rows)");
        }
        if (count > 0) {
            print(rows.subList(0, Math.min(rows.size(), SHOWN_ROWS + 1)));
        }
        if (count > SHOWN_ROWS) {
            out.println("... and " + (count - SHOWN_ROWS) + " more, in the files");
        }
        return count == 0;
    }

    private void print(List<List<String>> rows) {
        for (var row : rows) {
            var line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                var at = column;
                var width = rows.stream()
                        .mapToInt(each -> each.get(at).length())
                        .max()
                        .orElse(0);
                line.append(("%-" + width + "s  ").formatted(row.get(column)));
            }
            out.println(line.toString().stripTrailing());
        }
    }

    private void say(String text) {
        out.printf("%5.1f s  %s%n", (clock.millis() - started) / 1000.0, text);
    }
}
