package org.commonhour.bench.part;

import java.util.Locale;
import org.commonhour.bench.load.Shape;
import org.commonhour.bench.yardstick.Peers;

/** How rows are called; the ratios find them by these names. */
final class Names {
    static final int BATCH_CALLERS = 16;
    static final int BATCH_ITEMS = 100;

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

    static String batch(Shape shape) {
        return "batch endpoint, " + BATCH_CALLERS + " callers x " + BATCH_ITEMS + " transfers, " + word(shape);
    }

    static String peer(Peers.Path path) {
        return path.name() + (path.hot() ? ", hot" : ", spread");
    }

    private static String word(Shape shape) {
        return shape.name().toLowerCase(Locale.ROOT);
    }
}
