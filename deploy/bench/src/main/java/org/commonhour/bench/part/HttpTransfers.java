package org.commonhour.bench.part;

import java.util.List;
import org.commonhour.bench.load.Shape;
import org.commonhour.bench.load.TransferRequests;
import org.commonhour.bench.measure.Ratio;

/** Single transfers over HTTP, closed loop, with outbox, relay and proofs as they are shipped. */
final class HttpTransfers implements Measured {
    private static final List<Integer> CALLERS = List.of(64, 256);

    private final Bench bench;
    private final Windows windows;

    HttpTransfers(Bench bench, Windows windows) {
        this.bench = bench;
        this.windows = windows;
    }

    /** Until the compiler has seen what is measured. */
    static void warmUp(Bench bench, Windows windows) {
        int seconds = windows.quick() ? 8 : 15;
        bench.measure("(warm-up) " + Names.http(Shape.SPREAD, 64), () -> load(bench, Shape.SPREAD, 64, seconds));
        bench.measure("(warm-up) " + Names.http(Shape.HOT, 256), () -> load(bench, Shape.HOT, 256, seconds));
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
