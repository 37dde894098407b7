package org.commonhour.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import org.commonhour.bench.measure.Machine;
import org.commonhour.bench.part.Bench;
import org.commonhour.bench.stack.Ledger;

/** A file of results: one entry per run of parts, so that a long measurement can be made in slices. */
final class Results {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private Results() {}

    /** Adds what a run found to the file, in place of an earlier run of the same parts. */
    static void write(Bench bench, Options options, Instant at, Path file) {
        try {
            ObjectNode all = Files.exists(file) ? (ObjectNode) JSON.readTree(file.toFile()) : JSON.createObjectNode();
            ObjectNode run = all.putObject(name(options));
            run.put("at", at.toString());
            run.put("quick", options.windows().quick());
            run.set("machine", JSON.valueToTree(Machine.facts()));
            run.set("postgres", JSON.valueToTree(bench.server()));
            run.set("ledgerJavaOptions", JSON.valueToTree(Ledger.JAVA_OPTIONS));
            run.set("ratios", JSON.valueToTree(bench.ratios()));
            run.set("medians", JSON.valueToTree(bench.figures().medians()));
            run.set("rows", JSON.valueToTree(bench.figures().all()));
            run.set("notes", JSON.valueToTree(bench.notes()));
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, rounded(JSON.writeValueAsString(all)) + "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String name(Options options) {
        return options.parts().stream()
                .map(part -> part.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("+"));
    }

    /** Three decimals say all there is to say. */
    private static String rounded(String json) {
        return json.replaceAll("(\\d+\\.\\d{3})\\d+", "$1");
    }
}
