package org.commonhour.backing.process;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.commonhour.backing.BackingFailure;

/**
 * Keycloak's programs, unpacked and built once per folder from the Maven artefact: Keycloak writes what it has learnt
 * about its own settings into its jars, which shortens every later start by some ten seconds.
 */
final class KeycloakPrograms {
    private static final String BUILT = "built";
    private static final long BUILD_LIMIT_MINUTES = 5;

    private final Path zip;
    private final Path home;

    /** @param parent where they are, or will be; programs of another version are beside them */
    KeycloakPrograms(Path parent) {
        this.zip = zip();
        String version = zip.getFileName().toString().replaceAll("^keycloak-quarkus-dist-|\\.zip$", "");
        this.home = parent.resolve("keycloak-" + version);
    }

    Path home() {
        return home;
    }

    boolean areReady() {
        // Earlier launchers put a link to the data here; where that leads nowhere, Keycloak waits half a minute for it.
        return Files.exists(home.resolve(BUILT)) && !Files.isSymbolicLink(home.resolve("data"));
    }

    /** Unpacks and builds what is not there yet, under a lock that other processes respect. */
    void makeReady(Path log) {
        Path parent = Folders.around(home);
        synchronized (KeycloakPrograms.class) {
            try {
                Files.createDirectories(parent);
                try (FileChannel channel = FileChannel.open(
                                parent.resolve("keycloak.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        FileLock lock = channel.lock()) {
                    if (!areReady()) {
                        Path partial = home.resolveSibling(home.getFileName() + ".partial");
                        Folders.delete(home);
                        Folders.delete(partial);
                        unpack(partial);
                        Files.move(partial, home, StandardCopyOption.ATOMIC_MOVE);
                        build(log);
                        Files.createFile(home.resolve(BUILT));
                    }
                }
            } catch (IOException failure) {
                throw new BackingFailure(
                        "Keycloak cannot be unpacked in " + home + ": is the disk full? (" + failure.getMessage() + ")",
                        failure);
            }
        }
    }

    private void unpack(Path target) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new BufferedInputStream(Files.newInputStream(zip)))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                // The first folder of the archive is its own name.
                String name = entry.getName().substring(entry.getName().indexOf('/') + 1);
                Path path = target.resolve(name).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("the archive has a path outside itself: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    Files.createDirectories(path.getParent());
                    Files.copy(in, path);
                    if (name.endsWith(".sh")) {
                        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
                    }
                }
            }
        }
    }

    private void build(Path log) {
        ServerProcess build = ServerProcess.start(new ServerProcess.Command(
                "Keycloak's build",
                List.of(home.resolve("bin/kc.sh").toString(), "build"),
                Map.of("JAVA_HOME", System.getProperty("java.home")),
                home,
                log));
        boolean done = build.ended(TimeUnit.MINUTES.toMillis(BUILD_LIMIT_MINUTES));
        if (!done || build.exitStatus() != 0) {
            build.kill();
            throw new BackingFailure(
                    "Keycloak could not be built. The last lines of %s:%n%s".formatted(log, build.lastLogLines()));
        }
    }

    private static Path zip() {
        Path folder = Folders.root().resolve("platform/backing-services/identity/target/keycloak");
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".zip"))
                    .sorted()
                    .reduce((older, newer) -> newer)
                    .orElseThrow(() -> new IOException("no zip"));
        } catch (IOException missing) {
            throw new BackingFailure("Keycloak is not in " + folder
                    + ": run ./mvnw process-resources -pl platform/backing-services/identity -am.");
        }
    }
}
