package org.commonhour.bench;

import java.io.PrintStream;
import java.util.List;
import org.commonhour.bench.part.Bench;
import org.commonhour.bench.part.Measured;
import org.commonhour.bench.part.Table;

/** Runs the parts that were asked for, yardstick and candidates in turn, and says how they compare. */
final class Suite {
    private final Bench bench;
    private final Options options;
    private final PrintStream out;

    Suite(Bench bench, Options options, PrintStream out) {
        this.bench = bench;
        this.options = options;
        this.out = out;
    }

    void run() {
        out.println(Table.HEAD);
        List<Measured> parts = options.parts().stream()
                .map(part -> part.on(bench, options.windows()))
                .toList();
        bench.warmUp(options.windows());
        parts.forEach(Measured::warmUp);
        for (int round = 0; round < options.windows().rounds(); round++) {
            bench.yardstick(options.windows());
            parts.forEach(Measured::round);
        }
        parts.forEach(Measured::finish);
        out.println();
        out.println("Medians");
        out.print(Table.of(bench.figures().medians()));
        out.println();
        bench.notes().forEach(out::println);
        out.println();
        bench.ratios().forEach(ratio -> out.println(Table.line(ratio)));
    }
}
