package org.commonhour.backing.process;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import org.commonhour.backing.BackingFailure;

/** PostgreSQL refuses to run as root; in a user namespace of its own it sees somebody else. */
final class SuperUser {
    private SuperUser() {}

    /** What to write before a program that must not run as root: nothing for an ordinary user. */
    static List<String> wayAround() {
        if (!System.getProperty("user.name").equals("root")) {
            return List.of();
        }
        try {
            Process trial = new ProcessBuilder("unshare", "-U", "true")
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.DISCARD)
                    .start();
            if (trial.waitFor() == 0) {
                return List.of("unshare", "-U");
            }
        } catch (IOException missing) {
            // The sentence below says it.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw new BackingFailure("PostgreSQL does not run as root where user namespaces are switched off:"
                + " run this as an ordinary user.");
    }
}
