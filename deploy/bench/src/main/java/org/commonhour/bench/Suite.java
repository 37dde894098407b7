package org.commonhour.bench;

import java.io.PrintStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.commonhour.backing.BackingFailure;
import org.commonhour.bench.part.Bench;
import org.commonhour.bench.part.Measured;
import org.commonhour.bench.part.Part;
import org.commonhour.bench.part.Table;

/** Runs the parts that were asked for, yardstick and candidates in turn, and says how they compare. */
final class Suite {
    private final Bench bench;
    private final Options options;
    private final PrintStream out;
    private final Map<Part, Measured> parts = new EnumMap<>(Part.class);

    Suite(Bench bench, Options options, PrintStream out) {
        this.bench = bench;
        this.options = options;
        this.out = out;
    }

    void run() {
        out.println(Table.HEAD);
        options.parts().forEach(part -> parts.put(part, part.on(bench, options.windows())));
        boolean transfers = options.parts().stream().anyMatch(Part::isOfTransfers);
        if (transfers) {
            bench.warmUp(options.windows());
        }
        step(Measured::warmUp);
        for (int round = 0; round < options.windows().rounds(); round++) {
            if (transfers) {
                bench.yardstick(options.windows());
            }
            step(Measured::round);
        }
        step(Measured::finish);
        out.println();
        out.println("Medians");
        out.print(Table.of(bench.figures().medians()));
        out.println();
        bench.notes().forEach(out::println);
        out.println();
        bench.ratios().forEach(ratio -> out.println(Table.line(ratio)));
    }

    /** A part that fails is left out and said to have failed; what the others found is kept. */
    private void step(Consumer<Measured> step) {
        for (Part part : List.copyOf(parts.keySet())) {
            try {
                step.accept(Objects.requireNonNull(parts.get(part)));
            } catch (BackingFailure failure) {
                parts.remove(part);
                bench.note("FAILED: " + part.name().toLowerCase(Locale.ROOT) + ": " + failure.getMessage());
            }
        }
    }
}
