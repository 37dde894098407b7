package org.commonhour.bench;

import java.util.Locale;
import org.commonhour.bench.load.Shape;

/** How rows are called; the ratios find them by these names. */
final class Names {
    private Names() {}

    static String pgbench(int clients) {
        return "pgbench tpcb-like, " + clients + (clients == 1 ? " client" : " clients");
    }

    static String http(Shape shape, int callers) {
        return "HTTP, " + callers + (callers == 1 ? " caller, " : " callers, ") + word(shape);
    }

    static String door(String way, Shape shape, int callers) {
        String engine = way.equals("queue") ? "engine door" : "engine, one transfer per transaction";
        return engine + ", " + callers + " callers, " + word(shape);
    }

    private static String word(Shape shape) {
        return shape.name().toLowerCase(Locale.ROOT);
    }
}
