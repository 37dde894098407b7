package org.commonhour.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where one installation keeps its things and on which ports it listens.
 *
 * @param root the project's folder
 * @param home the state folder: data, logs, process ids, unpacked programs
 * @param basePort the gateway's port; the others are at fixed distances
 */
public record Installation(Path root, Path home, int basePort) {
    public static final String HOST = "127.0.0.1";
    private static final int DEFAULT_PORT = 8080;
    private static final int HIGHEST_BASE_PORT = 65_000;

    /** The installation that {@code COMMONHOUR_HOME} and {@code COMMONHOUR_PORT} describe. */
    public static Installation of(Path root, Map<String, String> environment) {
        String home = environment.getOrDefault("COMMONHOUR_HOME", "");
        String port = environment.getOrDefault("COMMONHOUR_PORT", "");
        return new Installation(
                root,
                (home.isBlank() ? root.resolve(".commonhour") : Path.of(home))
                        .toAbsolutePath()
                        .normalize(),
                port.isBlank() ? DEFAULT_PORT : parsePort(port));
    }

    private static int parsePort(String text) {
        try {
            int port = Integer.parseInt(text.trim());
            if (port >= 1024 && port <= HIGHEST_BASE_PORT) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // The sentence below says it.
        }
        throw new Refusal(
                "COMMONHOUR_PORT must be a number from 1024 to " + HIGHEST_BASE_PORT + ", not \"" + text + "\".");
    }

    public int port(Part part) {
        return basePort + part.offset();
    }

    public int kafkaControllerPort() {
        return port(Part.KAFKA) + 1;
    }

    public String address(Part part) {
        return "http://" + HOST + ":" + port(part);
    }

    public String issuer() {
        return address(Part.KEYCLOAK) + "/realms/commonhour";
    }

    /** What outlives a restart and is gone after {@code --fresh}. */
    public Path data() {
        return home.resolve("data");
    }

    public Path run() {
        return home.resolve("run");
    }

    public Path logs() {
        return home.resolve("logs");
    }

    /** Programs unpacked once; they survive {@code --fresh}. */
    public Path programs() {
        return home.resolve("programs");
    }

    public Path log(Part part) {
        return logs().resolve(part.key() + ".log");
    }

    public Path pidFile(Part part) {
        return run().resolve(part.key() + ".pid");
    }

    public Path holdFile(Part part) {
        return run().resolve(part.key() + ".hold");
    }

    public Path launcherPidFile() {
        return run().resolve("up.pid");
    }

    /** Makes the folders of the installation. */
    public void makeFolders() {
        for (Path folder : new Path[] {data(), run(), logs(), programs()}) {
            try {
                Files.createDirectories(folder);
            } catch (IOException failure) {
                throw new Refusal("The folder " + folder + " cannot be made: is the disk full, or the folder not"
                        + " yours? (" + failure.getMessage() + ")");
            }
        }
    }
}
