package org.commonhour.backing.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The line {@code READY} by which a server says in its log that it serves. */
final class ReadyLine {
    private ReadyLine() {}

    /** How often the log says it; 0 when there is no log. */
    static long count(Path log) {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .filter("READY"::equals)
                    .count();
        } catch (IOException notYet) {
            return 0;
        }
    }
}
