package org.commonhour.member.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commonhour.testkit.Repository;
import org.junit.jupiter.api.Test;

/** Who sees a topic is decided when it is published, and not forgotten. */
class PublishedTopicTest {

    @Test
    void everyTopicAndTypeOfTheSystemIsInTheTable() throws IOException {
        var described = new TreeMap<String, TreeSet<String>>();
        JsonNode asyncApi = new YAMLMapper()
                .readTree(Repository.root()
                        .resolve("gateway/contracts/asyncapi.yaml")
                        .toFile());
        for (var channel : asyncApi.path("channels")) {
            var topic = channel.path("address").asText();
            var types = described.computeIfAbsent(topic, name -> new TreeSet<>());
            for (var message : channel.path("messages")) {
                var id = message.path("$ref").asText().replaceFirst("^#/components/messages/", "");
                var name = asyncApi.path("components")
                        .path("messages")
                        .path(id)
                        .path("name")
                        .asText();
                types.add("org.commonhour." + topic.split("\\.")[1] + "." + name + ".v1");
            }
        }

        Map<String, TreeSet<String>> decided = new TreeMap<>();
        for (var topic : PublishedTopic.values()) {
            decided.put(topic.topic(), new TreeSet<>(topic.types()));
        }
        assertThat(decided).isEqualTo(described);
    }
}
