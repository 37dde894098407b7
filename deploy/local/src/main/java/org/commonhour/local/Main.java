package org.commonhour.local;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.commonhour.backing.BackingFailure;
import org.commonhour.backing.process.Folders;
import org.commonhour.local.stack.Installation;
import org.commonhour.local.stack.Part;
import org.commonhour.local.stack.Refusal;

/** Reads the command line of {@code deploy/up}. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        try {
            Path root = Folders.root();
            run(Installation.of(root, System.getenv()), new ArrayList<>(List.of(args)));
        } catch (Refusal | BackingFailure refusal) {
            System.err.println(refusal.getMessage());
            System.exit(1);
        }
    }

    private static void run(Installation installation, List<String> words) {
        Commands commands = new Commands(installation, System.out);
        String command = words.isEmpty() || words.get(0).startsWith("--") ? "start" : words.remove(0);
        switch (command) {
            case "start" -> new Start(installation, options(words), Clock.systemUTC(), System.out).run();
            case "stop" -> commands.stop();
            case "status" -> System.exit(commands.status() ? 0 : 1);
            case "hold" -> {
                boolean kill = words.remove("--kill");
                commands.hold(part(words), kill);
            }
            case "release" -> commands.release(part(words));
            default -> throw new Refusal("There is no command \"" + command + "\". See deploy/up --help.");
        }
    }

    private static Start.Options options(List<String> words) {
        List<String> left = new ArrayList<>(words);
        boolean fresh = left.remove("--fresh");
        boolean noDemo = left.remove("--no-demo");
        boolean watch = left.remove("--watch");
        if (!left.isEmpty()) {
            throw new Refusal("There is no option \"" + left.get(0) + "\". See deploy/up --help.");
        }
        return new Start.Options(fresh, !noDemo, watch);
    }

    private static Part part(List<String> words) {
        if (words.size() != 1) {
            throw new Refusal("Name one part: postgres, kafka, keycloak, member, matching, ledger or gateway.");
        }
        return Part.named(words.get(0))
                .orElseThrow(() -> new Refusal("There is no part \"" + words.get(0)
                        + "\": it is postgres, kafka, keycloak, member, matching, ledger or gateway."));
    }
}
