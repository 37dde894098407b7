package org.commonhour.bench.part;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.commonhour.bench.load.Shape;
import org.commonhour.bench.measure.Ratio;

/** The engine without HTTP: callers inside the ledger's process. */
final class EngineTransfers implements Measured {
    static final int CALLERS = 1_024;

    private static final String QUEUE = "queue";
    private static final String ONE_BY_ONE = "one-by-one";
    private static final int ONE_BY_ONE_CALLERS = 16;
    private static final List<Shape> SHAPES = List.of(Shape.SPREAD, Shape.HOT);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Bench bench;
    private final Windows windows;

    EngineTransfers(Bench bench, Windows windows) {
        this.bench = bench;
        this.windows = windows;
    }

    @Override
    public void warmUp() {
        bench.measure(
                "(warm-up) " + Names.door(QUEUE, Shape.SPREAD, CALLERS),
                () -> work(bench, ask(bench, QUEUE, Shape.SPREAD, CALLERS, windows.seconds())));
    }

    @Override
    public void round() {
        for (Shape shape : SHAPES) {
            keep(QUEUE, shape, CALLERS);
        }
        for (Shape shape : SHAPES) {
            keep(ONE_BY_ONE, shape, ONE_BY_ONE_CALLERS);
        }
        bench.yardstick(Bench.YARDSTICK_CLIENTS, windows.seconds());
    }

    private void keep(String way, Shape shape, int callers) {
        bench.keep(
                Names.door(way, shape, callers), () -> work(bench, ask(bench, way, shape, callers, windows.seconds())));
    }

    /** What callers at the door have seen. */
    static JsonNode ask(Bench bench, String way, Shape shape, int callers, int seconds) throws IOException {
        String order = String.format(
                Locale.ROOT,
                "way=%s community=%d members=%d shape=%s callers=%d ms=%d seed=%d",
                way,
                Bench.COMMUNITY.number(),
                Bench.COMMUNITY.members(),
                shape,
                callers,
                seconds * 1000,
                bench.nextSeed());
        return JSON.readTree(bench.ledger.ask(order, Duration.ofSeconds(seconds + 30L)));
    }

    static Bench.Work work(Bench bench, JsonNode found) {
        long wrong = found.get("refused").asLong() + found.get("failed").asLong();
        if (wrong > 0) {
            bench.out.println("    " + found);
        }
        double posted = found.get("posted").asDouble();
        return new Bench.Work(
                posted / found.get("seconds").asDouble(),
                posted,
                found.get("p50").asDouble(),
                found.get("p95").asDouble(),
                found.get("p99").asDouble(),
                wrong,
                found.get("cpuSeconds").asDouble());
    }

    @Override
    public void finish() {
        for (Shape shape : SHAPES) {
            bench.ratioToYardstick(Names.door(QUEUE, shape, CALLERS), 11);
        }
        for (Shape shape : SHAPES) {
            String single = Names.door(ONE_BY_ONE, shape, ONE_BY_ONE_CALLERS);
            double ratio = bench.figures().perSecond(Names.door(QUEUE, shape, CALLERS))
                    / bench.figures().perSecond(single);
            bench.ratio(Ratio.atLeast("engine door / " + single, ratio, 1));
        }
    }
}
