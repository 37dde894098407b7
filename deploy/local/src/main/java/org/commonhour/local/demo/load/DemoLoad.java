package org.commonhour.local.demo.load;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.commonhour.local.demo.CommunityGenerator;
import org.commonhour.local.demo.DemoCommunity;
import org.commonhour.local.stack.Installation;
import org.commonhour.local.stack.Part;

/**
 * Loads the demo community, once per installation. After an interruption the next start goes on where it ended: every
 * call has a key that stays the same, so nothing is there twice.
 */
public final class DemoLoad {
    private static final long SEED = 2026;
    private static final int SAY_EVERY = 60;

    private final Installation installation;
    private final Clock clock;
    private final PrintStream out;

    public DemoLoad(Installation installation, Clock clock, PrintStream out) {
        this.installation = installation;
        this.clock = clock;
        this.out = out;
    }

    /** The file that says that the demo community is loaded. */
    public static Path doneFile(Installation installation) {
        return installation.data().resolve("demo-loaded");
    }

    /** Loads what is not there yet. A failure is told and does not end the stack. */
    public void runOnce() {
        if (Files.exists(doneFile(installation))) {
            return;
        }
        long begun = System.nanoTime();
        DemoCommunity community = new CommunityGenerator(SEED).generate();
        int calls = Loader.calls(community);
        AtomicInteger done = new AtomicInteger();
        out.println("  Loading the demo community " + community.name() + " ...");
        try (Crew crew = new Crew(() -> say(done.incrementAndGet(), calls))) {
            Api api = new Api(installation.address(Part.GATEWAY), new SignIns(installation.issuer()));
            new Loader(api, crew, community, referenceDay()).load();
            Files.writeString(doneFile(installation), "");
            out.printf(
                    Locale.ROOT,
                    "  %s is loaded: %d members, %d sessions (%.1f s)%n",
                    community.name(),
                    community.members().size(),
                    community.sessions().size(),
                    (System.nanoTime() - begun) / (double) TimeUnit.SECONDS.toNanos(1));
        } catch (DemoFailure | IOException failure) {
            out.println("  The demo community is not complete: " + failure.getMessage());
            out.println("  The next start goes on with it; deploy/up --no-demo does without.");
        }
    }

    private void say(int done, int calls) {
        if (done % SAY_EVERY == 0) {
            out.printf("  ... demo community %d %%%n", 100 * done / calls);
        }
    }

    // The days of the demo count from the first attempt: a later one must send the same content under the same keys.
    private LocalDate referenceDay() throws IOException {
        Path file = installation.data().resolve("demo-day");
        if (!Files.exists(file)) {
            Files.writeString(file, LocalDate.now(clock).toString());
        }
        return LocalDate.parse(Files.readString(file).trim());
    }
}
