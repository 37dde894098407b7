package org.commonhour.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the list of topics to the events that the services publish, and to what was released. */
class AsyncApiTest {

    private static final List<String> SERVICES = List.of("member", "matching", "ledger");
    private static final Pattern TOPIC = Pattern.compile("commonhour\\.[a-z]+\\.[a-z-]+\\.v[0-9]+");

    private final JsonNode current = read(Path.of("contracts/asyncapi.yaml"));

    @Test
    void everySchemaOfAServiceIsAMessageOnItsTopicAndNothingElseIs() throws IOException {
        var published = new TreeMap<String, String>();
        for (var service : SERVICES) {
            try (Stream<Path> schemas = Files.list(Path.of("..", service + "-service", "contracts", "events"))) {
                for (var schema : schemas.filter(file -> file.toString().endsWith(".schema.json"))
                        .toList()) {
                    var said = new ObjectMapper()
                            .readTree(schema.toFile())
                            .path("description")
                            .asText();
                    var topic = TOPIC.matcher(said);
                    assertThat(topic.find()).as("%s names its topic", schema).isTrue();
                    published.put("../" + schema, topic.group());
                }
            }
        }

        var listed = new TreeMap<String, String>();
        for (var channel : current.path("channels")) {
            for (var message : messages(current, channel)) {
                listed.put(
                        message.path("payload").path("schema").path("$ref").asText(),
                        channel.path("address").asText());
            }
        }
        assertThat(listed).isEqualTo(published);
    }

    @Test
    void everyTopicHasAnOperation() {
        var read = new TreeSet<String>();
        current.path("operations")
                .forEach(operation ->
                        read.add(operation.path("channel").path("$ref").asText()));
        var channels = new TreeSet<String>();
        current.path("channels").fieldNames().forEachRemaining(name -> channels.add("#/channels/" + name));

        assertThat(read).isEqualTo(channels);
    }

    @Test
    void nothingThatWasReleasedIsTakenBack() {
        assertThat(missing(read(Path.of("contracts/released/asyncapi.yaml")), current))
                .isEmpty();
    }

    @Test
    void aTopicAMessageOrAHeaderThatIsGoneIsFound() {
        var fewer = current.deepCopy();
        ((ObjectNode) fewer.path("channels")).remove("memberGrant");
        ((ObjectNode) fewer.path("channels").path("ledgerTransfer").path("messages")).remove("holdPlaced");
        ((ObjectNode) fewer.path("components")
                        .path("schemas")
                        .path("cloudEventHeaders")
                        .path("properties"))
                .remove("ce_sequence");

        assertThat(missing(current, fewer))
                .contains(
                        "commonhour.member.grant.v1 grant-changed",
                        "commonhour.ledger.transfer.v1 hold-placed",
                        "header ce_sequence");
    }

    /** What the released document promises and the current one does not. */
    private static List<String> missing(JsonNode released, JsonNode current) {
        var missing = new ArrayList<>(promises(released));
        missing.removeAll(promises(current));
        return missing;
    }

    private static List<String> promises(JsonNode document) {
        var promises = new ArrayList<String>();
        for (var channel : document.path("channels")) {
            for (var message : messages(document, channel)) {
                promises.add(channel.path("address").asText() + " "
                        + message.path("name").asText());
            }
        }
        var headers = document.path("components").path("schemas").path("cloudEventHeaders");
        headers.path("properties").fieldNames().forEachRemaining(name -> promises.add("header " + name));
        headers.path("required").forEach(name -> promises.add("header that is always there: " + name.asText()));
        return promises;
    }

    private static List<JsonNode> messages(JsonNode document, JsonNode channel) {
        var messages = new ArrayList<JsonNode>();
        channel.path("messages")
                .forEach(message ->
                        messages.add(document.at(message.path("$ref").asText().substring(1))));
        return messages;
    }

    private static JsonNode read(Path file) {
        try {
            return new YAMLMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
