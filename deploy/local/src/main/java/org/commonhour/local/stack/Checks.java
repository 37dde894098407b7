package org.commonhour.local.stack;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commonhour.backing.process.Ports;

/** What must be true before anything is started. */
public final class Checks {
    private static final long MB = 1024 * 1024;
    private static final long NEEDED_FIRST_MB = 1_500;
    private static final long NEEDED_LATER_MB = 300;

    private Checks() {}

    /** Refuses when a port of the installation is taken. */
    public static void portsAreFree(Installation installation) {
        List<String> taken = new ArrayList<>();
        for (Part part : Part.values()) {
            addIfTaken(taken, installation.port(part), part.title());
        }
        addIfTaken(taken, installation.kafkaControllerPort(), "Kafka's controller");
        if (!taken.isEmpty()) {
            throw new Refusal("Another program listens on port " + String.join(" and on port ", taken)
                    + ". End it, or choose other ports: COMMONHOUR_PORT=" + (installation.basePort() + 1000)
                    + " deploy/up");
        }
    }

    private static void addIfTaken(List<String> taken, int port, String title) {
        if (!Ports.isFree(port)) {
            taken.add(port + " (for " + title + ")");
        }
    }

    /** Refuses when the disk is nearly full. */
    public static void diskHasRoom(Installation installation) {
        Path home = installation.home();
        boolean first = !Files.exists(installation.data().resolve("postgres"));
        long neededMb = first ? NEEDED_FIRST_MB : NEEDED_LATER_MB;
        try {
            FileStore store = Files.getFileStore(home);
            long freeMb = store.getUsableSpace() / MB;
            if (freeMb < neededMb) {
                throw new Refusal("The disk is nearly full: " + home + " has " + freeMb + " MB left and needs "
                        + neededMb + " MB. Make room, or choose another folder with COMMONHOUR_HOME.");
            }
        } catch (IOException unknown) {
            throw new Refusal("The folder " + home + " cannot be read: " + unknown.getMessage() + ".");
        }
    }

    /** Refuses when a service was not built. */
    public static void servicesAreBuilt(Installation installation) {
        for (Part part : Part.values()) {
            Path jar = installation.root().resolve(part.title()).resolve("target/quarkus-app/quarkus-run.jar");
            if (part.isService() && !Files.exists(jar)) {
                throw new Refusal("The " + part.title() + " is not built: " + jar + " is missing. Run deploy/up without"
                        + " its --no-build option.");
            }
        }
    }
}
