package org.commonhour.bench.part;

import java.util.List;
import org.commonhour.bench.load.Shape;
import org.commonhour.bench.load.TransferRequests;
import org.commonhour.bench.measure.Ratio;

/** Single transfers over HTTP, closed loop, with outbox, relay and proofs as they are shipped. */
final class HttpTransfers implements Measured {
    private static final List<Integer> CALLERS = List.of(64, 256);

    private static final double STEADY = 1.05;

    private final Bench bench;
    private final Windows windows;

    HttpTransfers(Bench bench, Windows windows) {
        this.bench = bench;
        this.windows = windows;
    }

    /** Until the compiler is done with what is measured: windows that no longer become much better. */
    static void warmUp(Bench bench, Windows windows) {
        double best = 0;
        for (int window = 1; window <= windows.mostWarmUps(); window++) {
            double now = 0;
            for (int callers : CALLERS) {
                String name = "(warm-up " + window + ") " + Names.http(Shape.SPREAD, callers);
                now += bench.measure(name, () -> load(bench, Shape.SPREAD, callers, windows.seconds()))
                        .perSecond();
            }
            if (now < best * STEADY) {
                return;
            }
            best = Math.max(best, now);
        }
    }

    @Override
    public void round() {
        for (int callers : CALLERS) {
            for (Shape shape : shapes()) {
                bench.keep(Names.http(shape, callers), () -> load(bench, shape, callers, windows.seconds()));
            }
        }
        bench.yardstick(Bench.YARDSTICK_CLIENTS, windows.seconds());
    }

    private List<Shape> shapes() {
        return windows.quick() ? List.of(Shape.SPREAD, Shape.HOT) : List.of(Shape.values());
    }

    static Bench.Work load(Bench bench, Shape shape, int callers, int seconds) throws java.io.IOException {
        var requests = new TransferRequests(bench.people, shape, callers, bench.nextSeed());
        return bench.closedLoop(requests, callers, 1, seconds);
    }

    @Override
    public void finish() {
        for (Shape shape : shapes()) {
            bench.ratioToYardstick(Names.http(shape, 64), 2.5);
        }
        for (Shape shape : shapes()) {
            bench.ratioToYardstick(Names.http(shape, 256), 4);
        }
        String hot = Names.http(Shape.HOT, 256);
        String spread = Names.http(Shape.SPREAD, 256);
        double share = bench.figures().perSecond(hot) / bench.figures().perSecond(spread);
        bench.ratio(Ratio.atLeast(hot + " / spread", share, 0.9));
    }
}
