package org.commonhour.bench.part;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonhour.bench.measure.Ratio;
import org.commonhour.bench.stack.Ledger;

/** How fast insight is built anew from the topics: by a second ledger with an empty database. */
final class Rebuild implements Measured {
    private static final String REBUILT = "rebuilt";
    private static final long LOOK_NANOS = 20_000_000;
    private static final double TARGET = 20_000;
    private static final List<String> OWN_GROUPS = List.of(
            "insight-sessions",
            "insight-staff-hours",
            "insight-members",
            "insight-services",
            "insight-offers",
            "insight-needs",
            "insight-arrangements");
    private static final List<String> COMPARED = List.of("insight_line", "insight_service", "insight_position");
    private static final String GROUP_BY = """
        select count(*) from (
            select community_id, service_id, month, person_id, phase, participation_level, function, standing,
                remuneration, work, sum(amount_minutes)
            from $LINES where part = 'GAVE' group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10) grouped
        """.replace("$LINES", Region.LINES);

    private final Bench bench;
    private final Windows windows;

    Rebuild(Bench bench, Windows windows) {
        this.bench = bench;
        this.windows = windows;
    }

    @Override
    public void finish() {
        bench.region.fill(windows.sessions());
        String name = "insight is built anew from the topics (sessions)";
        String yardstick = "GROUP BY of the same lines by person (sessions)";
        try (Ledger second = bench.secondLedger(REBUILT, Map.of("JAVA_TOOL_OPTIONS", groups()))) {
            bench.keepBeside(second, name, this::rebuild);
        }
        for (int round = 0; round < windows.rounds(); round++) {
            bench.keep(yardstick, this::groupBy);
        }
        double perSecond = bench.figures().perSecond(name);
        bench.note(String.format(
                Locale.ROOT,
                "rebuild: %.1f lines per session; %.2f of the speed of one GROUP BY of the same lines",
                (double) bench.region.lines() / bench.region.sessions(),
                perSecond / bench.figures().perSecond(yardstick)));
        bench.note("rebuild: tables that differ from those that grew with the events: " + different());
        bench.ratio(Ratio.atLeast("events per second when insight is built anew", perSecond, TARGET));
    }

    private static String groups() {
        return Stream.concat(
                        Stream.of("-Dmp.messaging.connector.smallrye-kafka.group.id=" + REBUILT),
                        OWN_GROUPS.stream()
                                .map(channel ->
                                        "-Dmp.messaging.incoming." + channel + ".group.id=" + REBUILT + "-" + channel))
                .collect(Collectors.joining(" "));
    }

    /** From the first sessions seen to the last. */
    private Bench.Work rebuild() {
        long before = bench.region.read(REBUILT);
        while (before == 0) {
            LockSupport.parkNanos(LOOK_NANOS);
            before = bench.region.read(REBUILT);
        }
        long start = System.nanoTime();
        long all = bench.region.sessions();
        bench.region.await(REBUILT, all);
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Bench.Work((all - before) / seconds, (double) all - before, 0, 0, 0, 0, 0);
    }

    private Bench.Work groupBy() {
        long start = System.nanoTime();
        bench.servers.ask(Bench.LEDGER, GROUP_BY);
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Bench.Work(bench.region.sessions() / seconds, bench.region.sessions(), 0, 0, 0, 0, 0);
    }

    private String different() {
        List<String> different = COMPARED.stream()
                .filter(table -> !digest(Bench.LEDGER, table).equals(digest(REBUILT, table)))
                .toList();
        return different.isEmpty() ? "none" : String.join(", ", different);
    }

    /** A sum over the rows' hashes, whatever their order; which reading of the topics it was does not count. */
    private String digest(String database, String table) {
        return bench.servers.ask(
                database,
                "select count(*) || ' ' || coalesce(sum(hashtextextended(cast(to_jsonb(t) - 'reading' as text), 0)), 0)"
                        + " from " + table + " t");
    }
}
