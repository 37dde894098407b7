package org.commonhour.backing;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.commonhour.backing.container.Engine;

/** Where backing services run. */
enum BackingChoice {
    CONTAINERS,
    NATIVE;

    private static final System.Logger LOG = System.getLogger(BackingServices.class.getName());
    private static final Set<String> WISHES = Set.of("auto", "containers", "native");
    private static final Object LOCK = new Object();

    /** The choice of this build: made, and said in the log, by the first test JVM that asks; later ones follow it. */
    static BackingChoice ofTheStores() {
        return once("stores", BackingChoice::chooseForStores);
    }

    /** The same for the identity provider, which can do without its image: few builds need it, and fewer have it. */
    static BackingChoice ofTheIdentityProvider() {
        return once("identity", BackingChoice::chooseForIdentityProvider);
    }

    private static BackingChoice once(String what, Function<String, BackingChoice> choose) {
        String wish = Settings.value("commonhour.backing", "auto").toLowerCase(Locale.ROOT);
        if (!WISHES.contains(wish)) {
            throw new BackingFailure("commonhour.backing is auto, containers or native, not \"" + wish + "\".");
        }
        synchronized (LOCK) {
            Path note = noteOfThisBuild(what + "-" + wish);
            Optional<BackingChoice> made = read(note);
            if (made.isPresent()) {
                return made.get();
            }
            BackingChoice choice = choose.apply(wish);
            try {
                Files.writeString(note, choice.name());
            } catch (IOException unwritable) {
                LOG.log(Level.DEBUG, "The choice could not be noted in " + note, unwritable);
            }
            return choice;
        }
    }

    private static BackingChoice chooseForStores(String wish) {
        if (wish.equals("native")) {
            LOG.log(Level.INFO, "Backing services: native processes, as asked for.");
            return NATIVE;
        }
        Optional<String> obstacle = Engine.obstacle();
        if (wish.equals("containers")) {
            if (obstacle.isPresent()) {
                throw new BackingFailure("Containers were asked for, but " + obstacle.get() + ".");
            }
            LOG.log(Level.INFO, "Backing services: containers, as asked for.");
            return CONTAINERS;
        }
        LOG.log(
                Level.INFO,
                obstacle.map(reason -> "Backing services: native processes, because " + reason + ".")
                        .orElse("Backing services: containers."));
        return obstacle.isPresent() ? NATIVE : CONTAINERS;
    }

    private static BackingChoice chooseForIdentityProvider(String wish) {
        if (wish.equals("native")) {
            LOG.log(Level.INFO, "Identity provider: native process, as asked for.");
            return NATIVE;
        }
        Optional<String> obstacle = Engine.obstacleToIdentityProvider();
        LOG.log(
                Level.INFO,
                obstacle.map(reason -> "Identity provider: native process, because " + reason + ".")
                        .orElse("Identity provider: container."));
        return obstacle.isPresent() ? NATIVE : CONTAINERS;
    }

    private static Optional<BackingChoice> read(Path note) {
        try {
            return Optional.of(valueOf(Files.readString(note).trim()));
        } catch (IOException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** A file named after the outermost Java process above this one: the build, or this JVM when started by hand. */
    private static Path noteOfThisBuild(String question) {
        ProcessHandle build = ProcessHandle.current();
        for (Optional<ProcessHandle> above = build.parent();
                above.isPresent();
                above = above.get().parent()) {
            if (above.get()
                    .info()
                    .command()
                    .filter(word -> word.endsWith("/java"))
                    .isPresent()) {
                build = above.get();
            }
        }
        long startedMs =
                build.info().startInstant().map(java.time.Instant::toEpochMilli).orElse(0L);
        return Path.of(
                System.getProperty("java.io.tmpdir"),
                "commonhour-backing-%s-%d-%d-%s"
                        .formatted(System.getProperty("user.name"), build.pid(), startedMs, question));
    }
}
