package org.commonhour.backing.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.commonhour.backing.BackingFailure;

/**
 * Where things are: the root of the project, and folders that are ours alone below the system's temporary folder.
 *
 * <p>A scratch folder is named after the process that made it. When that process was killed, the next one that needs a
 * scratch folder ends the servers left in it and deletes it.
 */
public final class Folders {
    private static final String ROOT_PROPERTY = "commonhour.root";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private Folders() {}

    /** The root of the project: {@code -Dcommonhour.root}, or the nearest folder upwards that has the broker's module. */
    public static Path root() {
        String given = System.getProperty(ROOT_PROPERTY, "");
        Path start = given.isBlank() ? Path.of("") : Path.of(given);
        for (Path at = start.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("platform/backing-services/broker"))) {
                return at;
            }
        }
        throw new BackingFailure(
                "The project's root was not found from " + start.toAbsolutePath() + ": set -D" + ROOT_PROPERTY + ".");
    }

    /** A folder of this user below the system's temporary folder, readable by nobody else. */
    static Path ofThisUser() {
        String user = System.getProperty("user.name").replaceAll("[^A-Za-z0-9_.-]", "_");
        Path folder = Path.of(System.getProperty("java.io.tmpdir"), "commonhour-" + user);
        try {
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectories(folder.getParent());
                try {
                    Files.createDirectory(
                            folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                } catch (java.nio.file.FileAlreadyExistsException another) {
                    // Another process of ours was faster.
                }
            }
            if (!Files.getOwner(folder).getName().equals(System.getProperty("user.name"))) {
                throw new BackingFailure("The folder " + folder + " belongs to another user.");
            }
            return folder;
        } catch (IOException failure) {
            throw new BackingFailure("The folder " + folder + " could not be made: " + failure.getMessage(), failure);
        }
    }

    /** A new folder for the data of a server that nobody needs after this process. */
    static Path scratch(String name) {
        Path servers = ofThisUser().resolve("servers");
        ProcessHandle self = ProcessHandle.current();
        try {
            Files.createDirectories(servers);
            removeLeftOvers(servers);
            return Files.createDirectory(
                    servers.resolve("%d-%s-%d".formatted(self.pid(), name, COUNT.incrementAndGet())));
        } catch (IOException failure) {
            throw new BackingFailure("No folder for " + name + " could be made: " + failure.getMessage(), failure);
        }
    }

    private static void removeLeftOvers(Path servers) throws IOException {
        try (Stream<Path> folders = Files.list(servers)) {
            for (Path folder : folders.toList()) {
                long owner = Long.parseLong(folder.getFileName().toString().split("-")[0]);
                Optional<ProcessHandle> process = ProcessHandle.of(owner).filter(ProcessHandle::isAlive);
                boolean left = owner != ProcessHandle.current().pid() && process.isEmpty();
                if (left) {
                    endServersIn(folder);
                    delete(folder);
                }
            }
        }
    }

    // Kafka ends with its parent by itself; PostgreSQL and Keycloak name their folder on the command line.
    private static void endServersIn(Path folder) {
        ProcessHandle.allProcesses()
                .filter(process -> process.info().arguments().stream()
                        .flatMap(Stream::of)
                        .anyMatch(word -> word.contains(folder + "/")))
                .forEach(ProcessHandle::destroyForcibly);
    }

    /** The folder that holds the path. */
    static Path around(Path path) {
        return Objects.requireNonNull(path.toAbsolutePath().getParent(), () -> path + " has no folder around it");
    }

    /** Deletes a folder with everything in it; one that is not there is fine. */
    public static void delete(Path folder) {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> everything = Files.walk(folder)) {
            for (Path path : everything.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException failure) {
            throw new BackingFailure(
                    "The folder " + folder + " could not be deleted: " + failure.getMessage(), failure);
        } catch (UncheckedIOException failure) {
            // Another process is deleting the same folder, or a dying server still writes: what is left is found later.
        }
    }
}
