package org.commonhour.local.watch;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonhour.backing.process.ServerProcess;
import org.commonhour.local.stack.Installation;
import org.commonhour.local.stack.Part;
import org.commonhour.local.stack.Supervisor;

/**
 * Looks at the sources of the services once a second; builds the module that changed, and restarts only its process.
 *
 * <p>A change in the service kit rebuilds every service that stands on it.
 */
public final class SourceWatch {
    private static final long PERIOD_MS = 1000;
    private static final long BUILD_LIMIT_MINUTES = 10;

    private final Installation installation;
    private final Supervisor supervisor;
    private final PrintStream out;
    private final Map<Part, Long> seen = new EnumMap<>(Part.class);

    public SourceWatch(Installation installation, Supervisor supervisor, PrintStream out) {
        this.installation = installation;
        this.supervisor = supervisor;
        this.out = out;
    }

    /** Starts looking, in a thread of its own that does not keep the process alive. */
    public void start() {
        services().forEach(part -> seen.put(part, fingerprint(part)));
        TimerTask look = new TimerTask() {
            @Override
            public void run() {
                look();
            }
        };
        new Timer("source-watch", true).schedule(look, PERIOD_MS, PERIOD_MS);
        out.println("  Watching the sources of the services.");
    }

    private void look() {
        try {
            Set<Part> changed = EnumSet.noneOf(Part.class);
            for (Part part : services()) {
                long now = fingerprint(part);
                if (!Long.valueOf(now).equals(seen.put(part, now))) {
                    changed.add(part);
                }
            }
            if (!changed.isEmpty()) {
                rebuild(changed);
            }
        } catch (UncheckedIOException moved) {
            // A file went while the folder was read: the next look sees the rest.
        }
    }

    private void rebuild(Set<Part> changed) {
        String modules = changed.stream().map(Part::title).collect(Collectors.joining(","));
        out.println("  Building " + modules + " ...");
        long begun = System.nanoTime();
        Path log = installation.logs().resolve("build.log");
        List<String> words = new ArrayList<>(List.of(
                installation.root().resolve("mvnw").toString(),
                "-q",
                "-o",
                "-Dquick",
                "-Dmaven.test.skip=true",
                "package"));
        words.addAll(List.of("-pl", modules, "-am"));
        ServerProcess build =
                ServerProcess.start(new ServerProcess.Command("The build", words, Map.of(), installation.root(), log));
        if (!build.ended(TimeUnit.MINUTES.toMillis(BUILD_LIMIT_MINUTES)) || build.exitStatus() != 0) {
            build.kill();
            out.println("  The build failed; what ran before keeps running. See " + log);
            return;
        }
        changed.forEach(supervisor::restart);
        out.printf("  Built in %d s.%n", TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun));
    }

    private static List<Part> services() {
        return Stream.of(Part.values()).filter(Part::isService).toList();
    }

    /** Changes when a source of the part or of the kit is written, made or deleted. */
    private long fingerprint(Part part) {
        long print = 0;
        for (String folder : List.of(part.title(), "platform/service-kit")) {
            Path sources = installation.root().resolve(folder).resolve("src/main");
            if (Files.isDirectory(sources)) {
                print = 31 * print + fingerprint(sources);
            }
        }
        return print;
    }

    private static long fingerprint(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(path -> !path.toString().contains("/node_modules/"))
                    .filter(path -> !path.toString().contains("/dist/"))
                    .filter(Files::isRegularFile)
                    .mapToLong(SourceWatch::fingerprintOfFile)
                    .sum();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static long fingerprintOfFile(Path file) {
        try {
            return 31L * file.hashCode() + Files.getLastModifiedTime(file).toMillis();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
