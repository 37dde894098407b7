package org.commonhour.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A text that must not stand in the project's files, with what to write instead.
 *
 * @param files which files it is banned from
 * @param pattern what is banned
 * @param instead what to do instead, for the message
 */
record BannedText(Pattern files, Pattern pattern, String instead) {
    /** The rows of {@code banned.txt}. */
    static List<BannedText> all() {
        try (InputStream rows = BannedText.class.getResourceAsStream("banned.txt")) {
            return new String(rows.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(BannedText::row)
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException("banned.txt cannot be read", failed);
        }
    }

    boolean isIn(String file, String line) {
        return files.matcher(file).matches() && pattern.matcher(line).find();
    }

    private static BannedText row(String line) {
        String[] cells = line.split("\\s\\|\\s", 3);
        return new BannedText(Pattern.compile(cells[0].strip()), Pattern.compile(cells[1].strip()), cells[2].strip());
    }
}
