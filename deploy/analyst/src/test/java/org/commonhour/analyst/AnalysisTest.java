package org.commonhour.analyst;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonhour.backing.BackingServices;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalysisTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC);
    private static final URI NOWHERE = URI.create("http://127.0.0.1:1");
    private static String broker;

    @TempDir
    Path out;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeAll
    static void start() {
        broker = BackingServices.start().kafka().bootstrapServers();
    }

    @Test
    void makesTheTableFromTheTopicsAlone() throws Exception {
        // Given two communities on the same topics.
        var town = new Town(broker, 1).lives(40);
        new Town(broker, 2).lives(10);

        // When
        var whole = analysis(town, null).run();

        // Then
        assertThat(whole).isTrue();
        assertThat(csv(out.resolve("unpaid-beside-paid.csv"))).isEqualTo(town.table());
        try (var duckdb = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duckdb.createStatement();
                var found = statement.executeQuery("select count(*), sum(unpaid_minutes) from '%s'"
                        .formatted(out.resolve("unpaid-beside-paid.parquet")))) {
            assertThat(found.next()).isTrue();
            assertThat(found.getLong(1)).isEqualTo(town.table().size());
            assertThat(found.getLong(2))
                    .isEqualTo(town.table().values().stream()
                            .mapToLong(row -> row.get(0))
                            .sum());
        }
    }

    @Test
    void findsNoDifferenceToAnApiThatCountedTheSameEvents() throws Exception {
        // Given an API that has not heard the last sessions yet.
        var town = new Town(broker, 3).lives(30);
        var table = town.table();
        var countedTo = Map.copyOf(town.published);
        town.lives(5);

        try (var api = new Figures(town, table, countedTo)) {
            assertThat(analysis(town, api.address()).run()).isTrue();
        }

        assertThat(printed.toString(UTF_8))
                .contains("Topics minus API: none")
                .contains("Events that are missing: none");
        assertThat(csv(out.resolve("unpaid-beside-paid.csv"))).isEqualTo(table);
    }

    @Test
    void printsEveryDifference() throws Exception {
        var town = new Town(broker, 4).lives(20);
        Map<List<String>, List<Long>> other = new LinkedHashMap<>(town.table());
        var key = other.keySet().iterator().next();
        var right = other.get(key);
        other.put(key, List.of(right.get(0) + 15, right.get(1), right.get(2), right.get(3)));

        try (var api = new Figures(town, other, town.published)) {
            assertThat(analysis(town, api.address()).run()).isFalse();
        }

        assertThat(printed.toString(UTF_8)).contains("Topics minus API: 1 ROWS");
        assertThat(Files.readString(out.resolve("difference.csv"), UTF_8))
                .contains(key.get(0) + ",")
                .contains(",-15,0,0,0");
    }

    @Test
    void missesAnEventThatIsNotThere() {
        var town = new Town(broker, 5).lives(3);
        town.published.merge(Town.SESSIONS, 1L, Long::sum);
        town.lives(1);

        assertThat(analysis(town, null).run()).isFalse();
        assertThat(printed.toString(UTF_8)).contains("Events that are missing: 1 ROWS");
    }

    @Test
    void readsTheExamplesOfTheContract() throws Exception {
        var town = new Town(broker, 6);
        town.publish(Town.SESSIONS, "org.commonhour.ledger.session-changed.v1", example("session-changed"));
        town.publish(
                Town.STAFF_HOURS, "org.commonhour.ledger.staff-hours-reported.v1", example("staff-hours-reported"));
        var staffHours = example("staff-hours-reported");

        assertThat(analysis(town, null).run()).isTrue();

        var table = csv(out.resolve("unpaid-beside-paid.csv"));
        assertThat(table.values().stream().mapToLong(row -> row.get(0)).sum()).isEqualTo(90);
        assertThat(table.values().stream().mapToLong(row -> row.get(1)).sum())
                .isEqualTo(((Number) staffHours.get("amountMinutes")).longValue());
    }

    @Test
    void saysWhatIsMissing() {
        var town = new Town(broker, 7).lives(1);

        assertThatThrownBy(() -> analysis(town, NOWHERE).run())
                .isInstanceOf(Failure.class)
                .hasMessageContaining("Nothing answers at http://127.0.0.1:1. Start Commonhour with deploy/up");
        assertThatThrownBy(() -> new Analysis(options("127.0.0.1:1", town, null), NOW, System.out).run())
                .isInstanceOf(Failure.class)
                .hasMessageContaining("No Kafka answers at 127.0.0.1:1. Start Commonhour with deploy/up");
        assertThatThrownBy(() -> Options.parse(List.of("--wrong", "x"), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no option --wrong.");
        assertThatThrownBy(() -> Options.parse(List.of("--out"), Map.of())).hasMessageContaining("--out wants a value");
        assertThat(Options.parse(List.of(), Map.of("COMMONHOUR_PORT", "9080")).kafka())
                .isEqualTo("127.0.0.1:9110");
    }

    private Analysis analysis(Town town, @Nullable URI api) {
        return new Analysis(options(broker, town, api), NOW, new PrintStream(printed, true, UTF_8));
    }

    private Options options(String kafka, Town town, @Nullable URI api) {
        var address = api == null ? NOWHERE : api;
        var community = api == null ? town.communityId : null;
        return new Options(kafka, address, address, "ana", "secret", community, Path.of("sql"), out, api != null);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> example(String name) throws IOException {
        var file = Path.of("../../ledger-service/contracts/events/examples/" + name + ".v1.json");
        return new HashMap<>(new ObjectMapper().readValue(file.toFile(), Map.class));
    }

    private static Map<List<String>, List<Long>> csv(Path file) throws IOException {
        Map<List<String>, List<Long>> table = new HashMap<>();
        for (var line : Files.readAllLines(file, UTF_8)) {
            var cells = line.split(",", -1);
            if (!cells[0].equals("month")) {
                List<Long> numbers = new ArrayList<>();
                for (int cell = 2; cell < cells.length; cell++) {
                    numbers.add(Long.parseLong(cells[cell]));
                }
                table.put(List.of(cells[0], cells[1].isEmpty() ? "-" : cells[1]), numbers);
            }
        }
        return table;
    }
}
