package org.commonhour.bench.part;

import org.commonhour.bench.load.Shape;
import org.commonhour.bench.measure.Ratio;
import org.commonhour.bench.yardstick.Peers;

/** Write paths that others have published, beside ours through HTTP and at the engine's door. */
final class PeerPaths implements Measured {
    private static final String DATABASE = "peers";

    private final Bench bench;
    private final Windows windows;

    PeerPaths(Bench bench, Windows windows) {
        this.bench = bench;
        this.windows = windows;
    }

    @Override
    public void warmUp() {
        bench.servers.postgres().createDatabase(DATABASE);
        Peers.preparation().forEach(statement -> bench.servers.execute(DATABASE, statement));
    }

    @Override
    public void round() {
        for (Peers.Path path : Peers.paths()) {
            bench.keep(
                    Names.peer(path),
                    () -> Bench.work(
                            bench.pgbench.script(DATABASE, path.clients(), windows.seconds(), path.script()),
                            path.transfers()));
        }
        for (Shape shape : new Shape[] {Shape.SPREAD, Shape.HOT}) {
            bench.keep(
                    Names.door("queue", shape, EngineTransfers.CALLERS),
                    () -> EngineTransfers.work(
                            bench,
                            EngineTransfers.ask(bench, "queue", shape, EngineTransfers.CALLERS, windows.seconds())));
            bench.keep(Names.http(shape, 256), () -> HttpTransfers.load(bench, shape, 256, windows.seconds()));
        }
    }

    @Override
    public void finish() {
        for (Peers.Path path : Peers.paths()) {
            Shape shape = path.hot() ? Shape.HOT : Shape.SPREAD;
            double peer = bench.figures().perSecond(Names.peer(path));
            double door = bench.figures().perSecond(Names.door("queue", shape, EngineTransfers.CALLERS));
            double http = bench.figures().perSecond(Names.http(shape, 256));
            bench.ratio(Ratio.atLeast("engine door / " + Names.peer(path), door / peer, 1));
            bench.ratio(Ratio.atLeast("HTTP, 256 callers / " + Names.peer(path), http / peer, 1));
        }
    }
}
