package org.commonhour.bench.part;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.commonhour.backing.BackingFailure;
import org.commonhour.bench.load.Shape;
import org.commonhour.bench.measure.Ratio;

/**
 * What the proofs cost. They cannot be switched off, so the processor time that a transfer's record, leaf and place in
 * the tree take is measured alone, inside the ledger's process, and held against all that the engine uses per transfer.
 */
final class ProofCost implements Measured {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Bench bench;
    private final Windows windows;

    ProofCost(Bench bench, Windows windows) {
        this.bench = bench;
        this.windows = windows;
    }

    @Override
    public void round() {
        String door = Names.door("queue", Shape.SPREAD, EngineTransfers.CALLERS);
        bench.keep(
                door,
                () -> EngineTransfers.work(
                        bench,
                        EngineTransfers.ask(bench, "queue", Shape.SPREAD, EngineTransfers.CALLERS, windows.seconds())));
    }

    @Override
    public void finish() {
        String order = String.format(
                Locale.ROOT,
                "way=log community=%d members=%d ms=%d seed=%d",
                Bench.COMMUNITY.number(),
                Bench.COMMUNITY.members(),
                windows.seconds() * 1000,
                bench.nextSeed());
        try {
            double nanos = JSON.readTree(bench.ledger.ask(order, Duration.ofSeconds(60)))
                    .get("nanosPerTransfer")
                    .asDouble();
            var door = bench.figures().median(Names.door("queue", Shape.SPREAD, EngineTransfers.CALLERS));
            double coreNanos = (door.cores().service() + door.cores().postgres()) * 1e9 / door.perSecond();
            bench.note(String.format(
                    Locale.ROOT,
                    "proofs: %.2f us per transfer for record, leaf and tree, of %.2f us that ledger and PostgreSQL use"
                            + " per transfer at the engine's door; in the database 32 bytes of hash per transfer and,"
                            + " written behind, 32 more in a tile, of %.0f bytes of write-ahead log",
                    nanos / 1e3,
                    coreNanos / 1e3,
                    door.walBytes()));
            bench.ratio(Ratio.atMost("% of the processor time per transfer for proofs", 100 * nanos / coreNanos, 5));
        } catch (IOException failure) {
            throw new BackingFailure("The cost of proofs could not be measured: " + failure.getMessage(), failure);
        }
    }
}
