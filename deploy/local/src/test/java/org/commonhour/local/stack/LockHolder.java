package org.commonhour.local.stack;

import java.io.IOException;
import java.nio.file.Path;

/** Another launcher: takes the lock, says so, and stays until it is killed. */
final class LockHolder {
    private LockHolder() {}

    public static void main(String[] args) throws IOException {
        Path home = Path.of(args[0]);
        try (StackLock held = StackLock.take(new Installation(home, home, 21_000))) {
            System.out.println("held");
            while (System.in.read() >= 0) {
                // Stays until its input ends or it is killed.
            }
        }
    }
}
