package org.commonhour.bench.part;

import java.util.List;
import org.commonhour.bench.load.BatchRequests;
import org.commonhour.bench.load.Shape;

/** The batch endpoint: as many answers over HTTP, each for many transfers. */
final class BatchTransfers implements Measured {
    private static final List<Shape> SHAPES = List.of(Shape.SPREAD, Shape.HOT);

    private final Bench bench;
    private final Windows windows;

    BatchTransfers(Bench bench, Windows windows) {
        this.bench = bench;
        this.windows = windows;
    }

    @Override
    public void warmUp() {
        bench.measure("(warm-up) " + Names.batch(Shape.SPREAD), () -> load(Shape.SPREAD));
    }

    @Override
    public void round() {
        for (Shape shape : SHAPES) {
            bench.keep(Names.batch(shape), () -> load(shape));
        }
    }

    private Bench.Work load(Shape shape) throws java.io.IOException {
        var requests = new BatchRequests(
                Bench.COMMUNITY,
                bench.people.coordinatorToken(),
                shape,
                Names.BATCH_ITEMS,
                Names.BATCH_CALLERS,
                bench.nextSeed());
        return bench.closedLoop(requests, Names.BATCH_CALLERS, Names.BATCH_ITEMS, windows.seconds());
    }

    @Override
    public void finish() {
        SHAPES.forEach(shape -> bench.ratioToYardstick(Names.batch(shape), 8));
    }
}
