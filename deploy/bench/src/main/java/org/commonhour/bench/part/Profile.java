package org.commonhour.bench.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.commonhour.backing.BackingFailure;
import org.commonhour.bench.load.Shape;
import org.commonhour.bench.measure.Hotspots;

/** What bounds the figures: a flight recording of the ledger under load. Its rows are slower and are not kept. */
final class Profile implements Measured {
    private final Bench bench;
    private final Windows windows;

    Profile(Bench bench, Windows windows) {
        this.bench = bench;
        this.windows = windows;
    }

    @Override
    public void finish() {
        record(Names.http(Shape.SPREAD, 256), () -> HttpTransfers.load(bench, Shape.SPREAD, 256, seconds()));
        String door = Names.door("queue", Shape.SPREAD, EngineTransfers.CALLERS);
        record(
                door,
                () -> EngineTransfers.work(
                        bench, EngineTransfers.ask(bench, "queue", Shape.SPREAD, EngineTransfers.CALLERS, seconds())));
    }

    private int seconds() {
        return 2 * windows.seconds();
    }

    private void record(String name, Bench.Window window) {
        try {
            Path recording = Files.createTempFile("commonhour-bench-", ".jfr");
            jcmd("JFR.start", "name=bench", "settings=profile");
            bench.measure("(recorded) " + name, window);
            jcmd("JFR.dump", "name=bench", "filename=" + recording);
            jcmd("JFR.stop", "name=bench");
            Hotspots spots = Hotspots.of(recording);
            Files.delete(recording);
            tell("profile of " + name + ", " + spots.samples() + " samples, % by thread", spots.byThread());
            tell("  % by package of the method that ran", spots.byTopPackage());
            tell("  % by our packages on the stack", spots.byOurPackage());
            tell("  % by method that ran", spots.byTopMethod());
        } catch (IOException failure) {
            throw new BackingFailure("The flight recording failed: " + failure.getMessage(), failure);
        }
    }

    private void tell(String what, Map<String, Double> shares) {
        bench.note(what + ": "
                + String.join(
                        ", ",
                        shares.entrySet().stream()
                                .map(share -> share.getKey() + " " + share.getValue())
                                .toList()));
    }

    private void jcmd(String... words) throws IOException {
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(bench.ledger.pid())));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException("jcmd ended with status " + process.exitValue());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
