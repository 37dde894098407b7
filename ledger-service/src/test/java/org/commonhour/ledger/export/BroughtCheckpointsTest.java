package org.commonhour.ledger.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BroughtCheckpointsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode vectors = read();

    @Test
    void takesCheckpointsThatAreAboutTheTransfersBeforeThem() {
        assertThat(fault(file())).isNull();
    }

    @Test
    void refusesAnotherLeafAnotherKeyAnotherSizeAndNonsense() {
        var leaf = vectors.get("leaves").get(2).get("leafHash").asText();
        var key = vectors.get("key").asText();
        assertThat(fault(changed(leaf, "00" + leaf.substring(2)))).contains("checkpoint 7 is not about");
        assertThat(fault(changed(leaf, "xyz"))).contains("is not one");
        assertThat(fault(changed("[\"" + key + "\"]", "[]"))).contains("not signed by a key");
        assertThat(fault(changed(key, key.replace("+", "++")))).contains("is not one");
        assertThat(fault(changed("\"size\":8", "\"size\":9"))).contains("checkpoint 8 is not about");
        assertThat(fault(changed("\\n8\\n", "\\n9\\n"))).contains("checkpoint 8 is not about");
    }

    private List<FileLine> changed(String from, String to) {
        return file().stream()
                .map(line -> new FileLine(line.type(), line.key(), line.text().replace(from, to)))
                .toList();
    }

    private List<FileLine> file() {
        var lines = new ArrayList<FileLine>();
        lines.add(new FileLine(
                LineType.HEADER,
                "header line",
                "{\"checkpointKeys\":[\"" + vectors.get("key").asText() + "\"]}"));
        for (var leaf : vectors.get("leaves")) {
            lines.add(new FileLine(
                    LineType.TRANSFER,
                    "transfer",
                    "{\"leafHash\":\"" + leaf.get("leafHash").asText() + "\"}"));
            for (var checkpoint : vectors.get("checkpoints")) {
                if (checkpoint.get("size").equals(leaf.get("seq"))) {
                    lines.add(new FileLine(
                            LineType.CHECKPOINT, "checkpoint " + checkpoint.get("size"), checkpoint.toString()));
                }
            }
        }
        return lines;
    }

    private @Nullable String fault(List<FileLine> lines) {
        return BroughtCheckpoints.fault(
                UUID.fromString(vectors.get("community").asText()), lines, BroughtCheckpointsTest::fields);
    }

    private static Map<String, Object> fields(String text) {
        try {
            return JSON.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(text, e);
        }
    }

    private static JsonNode read() {
        try {
            return JSON.readTree(
                    Path.of(System.getProperty("commonhour.root"), "ledger-service/contracts/proofs/vectors.json")
                            .toFile());
        } catch (IOException e) {
            throw new IllegalStateException("The vectors cannot be read.", e);
        }
    }
}
