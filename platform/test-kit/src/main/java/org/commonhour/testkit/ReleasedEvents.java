package org.commonhour.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Holds the event schemas of a service to those that were released: {@code contracts/events/released}.
 *
 * <p>A change that takes something away from readers fails the build: it needs a new version of the event
 * ({@code ….v2.schema.json}), beside the old one. {@code -Dcontracts.release=true} takes the current schemas over as
 * released, when none of them breaks a reader; that is done once for each release.
 */
public final class ReleasedEvents {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SCHEMA = ".schema.json";

    private ReleasedEvents() {}

    /** Fails with every break of the module's events; relative paths start at the module's folder. */
    public static void stayReadable() {
        stayReadable(Path.of("contracts/events"));
    }

    /** The same for the schemas of one folder. */
    static void stayReadable(Path folder) {
        assertThat(breaks(folder))
                .as("Readers rely on what was released. Publish a new version of the event beside this one.")
                .isEmpty();
        if (Boolean.getBoolean("contracts.release")) {
            release(folder);
        }
        assertThat(schemas(folder.resolve("released")))
                .as("%s has no released schemas; run the test with -Dcontracts.release=true", folder)
                .isNotEmpty();
    }

    /** What the current schemas of the folder take away from readers of the released ones. */
    static List<String> breaks(Path folder) {
        List<String> breaks = new ArrayList<>();
        for (Path released : schemas(folder.resolve("released"))) {
            Path name = released.getFileName();
            Path current = folder.resolve(name);
            if (Files.exists(current)) {
                SchemaChange.breaks(read(released), read(current)).forEach(found -> breaks.add(name + ": " + found));
            } else {
                breaks.add(name + ": is gone");
            }
        }
        return breaks;
    }

    private static void release(Path folder) {
        try {
            Path released = Files.createDirectories(folder.resolve("released"));
            for (Path schema : schemas(folder)) {
                Files.copy(schema, released.resolve(schema.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot release " + folder, failed);
        }
    }

    private static List<Path> schemas(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SCHEMA))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot list " + folder, failed);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read " + file, failed);
        }
    }
}
