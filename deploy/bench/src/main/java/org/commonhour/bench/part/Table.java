package org.commonhour.bench.part;

import java.util.List;
import java.util.Locale;
import org.commonhour.bench.measure.Cores;
import org.commonhour.bench.measure.Ratio;
import org.commonhour.bench.measure.Row;

/** Rows and ratios as text. */
public final class Table {
    public static final String HEAD = String.format(
            Locale.ROOT,
            "%-58s %9s %8s %8s %8s %7s %6s  %s",
            "",
            "/s",
            "p50 ms",
            "p95 ms",
            "p99 ms",
            "WAL B",
            "wrong",
            "cores: ledger postgres kafka generator foreign");

    private Table() {}

    public static String line(Row row) {
        Cores cores = row.cores();
        return String.format(
                Locale.ROOT,
                "%-58s %9.0f %8.2f %8.2f %8.2f %7.0f %6d         %5.2f    %5.2f %5.2f     %5.2f   %5.2f",
                row.name(),
                row.perSecond(),
                row.p50Ms(),
                row.p95Ms(),
                row.p99Ms(),
                row.walBytes(),
                row.wrong(),
                cores.service(),
                cores.postgres(),
                cores.kafka(),
                cores.generator(),
                cores.foreign());
    }

    public static String line(Ratio ratio) {
        return String.format(
                Locale.ROOT,
                "%-74s %9.2f  %s %-8s %s",
                ratio.name(),
                ratio.value(),
                ratio.atLeast() ? "at least" : "at most ",
                trimmed(ratio.target()),
                ratio.met() ? "met" : "NOT MET");
    }

    private static String trimmed(double target) {
        return target == Math.rint(target) ? Long.toString((long) target) : Double.toString(target);
    }

    public static String of(List<Row> rows) {
        StringBuilder text = new StringBuilder(HEAD).append('\n');
        rows.forEach(row -> text.append(line(row)).append('\n'));
        return text.toString();
    }
}
