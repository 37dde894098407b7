package org.commonhour.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.commonhour.bench.load.Shape;
import org.commonhour.bench.measure.Figures;
import org.commonhour.bench.measure.Ratio;

/** Runs the parts that were asked for, yardstick and candidate in turn, and says how they compare. */
final class Suite {
    private static final int YARDSTICK_CLIENTS = 32;

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
        warmUp();
        for (int round = 0; round < options.rounds(); round++) {
            round();
        }
        out.println();
        out.println("Medians");
        out.print(Table.of(bench.figures.medians()));
        out.println();
        ratios().forEach(ratio -> out.println(Table.line(ratio)));
    }

    private void warmUp() {
        int seconds = options.quick() ? 8 : 15;
        bench.warmUp(Shape.SPREAD, 64, seconds);
        bench.warmUp(Shape.HOT, 256, seconds);
        if (options.parts().contains(Part.ENGINE)) {
            bench.door("queue", Shape.SPREAD, 1024, 4, false);
        }
    }

    private void round() {
        int seconds = options.seconds();
        bench.standard(YARDSTICK_CLIENTS, seconds);
        if (options.parts().contains(Part.HTTP)) {
            for (int callers : List.of(64, 256)) {
                bench.http(Shape.SPREAD, callers, seconds);
                bench.http(Shape.HOT, callers, seconds);
            }
            if (!options.quick()) {
                bench.http(Shape.ZIPF, 64, seconds);
                bench.http(Shape.ZIPF, 256, seconds);
            }
            bench.standard(YARDSTICK_CLIENTS, seconds);
        }
        if (options.parts().contains(Part.ENGINE)) {
            bench.door("queue", Shape.SPREAD, 1024, seconds, true);
            bench.door("queue", Shape.HOT, 1024, seconds, true);
            bench.door("one-by-one", Shape.SPREAD, 16, seconds, true);
            bench.door("one-by-one", Shape.HOT, 16, seconds, true);
        }
    }

    private List<Ratio> ratios() {
        Figures figures = bench.figures;
        List<Ratio> ratios = new ArrayList<>();
        double yardstick = figures.perSecond(Names.pgbench(YARDSTICK_CLIENTS));
        add(ratios, Names.http(Shape.SPREAD, 64), yardstick, 2.5);
        add(ratios, Names.http(Shape.HOT, 64), yardstick, 2.5);
        add(ratios, Names.http(Shape.SPREAD, 256), yardstick, 4);
        add(ratios, Names.http(Shape.HOT, 256), yardstick, 4);
        add(ratios, Names.door("queue", Shape.SPREAD, 1024), yardstick, 11);
        add(ratios, Names.door("queue", Shape.HOT, 1024), yardstick, 11);
        return ratios;
    }

    private void add(List<Ratio> ratios, String name, double yardstick, double target) {
        if (bench.figures.has(name)) {
            ratios.add(Ratio.atLeast(
                    name + " / " + Names.pgbench(YARDSTICK_CLIENTS),
                    bench.figures.perSecond(name) / yardstick,
                    target));
        }
    }
}
