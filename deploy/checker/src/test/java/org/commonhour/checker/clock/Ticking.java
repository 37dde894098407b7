package org.commonhour.checker.clock;

import java.io.IOException;
import java.time.Clock;

/** A process that says, whenever it is asked, what time it thinks it is. */
final class Ticking {
    private Ticking() {}

    public static void main(String[] args) throws IOException {
        while (System.in.read() >= 0) {
            System.out.println(Clock.systemUTC().instant());
        }
    }
}
