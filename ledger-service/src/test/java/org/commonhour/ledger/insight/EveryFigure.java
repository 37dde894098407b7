package org.commonhour.ledger.insight;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonhour.ledger.neighbourhood.Neighbourhood;
import org.commonhour.ledger.neighbourhood.Person;

/**
 * Every figure that insight answers with: each address below /insight that the API description has, with each value of
 * each parameter that lists its values. An address or a required parameter that is new here fails, until it has a value.
 */
final class EveryFigure {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String COMMUNITY = "/api/v1/communities/{communityId}";
    private static final Pattern LIST = Pattern.compile("[A-Za-z_]+(\\|[A-Za-z_]+)+");

    private final Neighbourhood here;
    private final Map<String, String> inPath;
    private final Map<String, String> inQuery;

    /**
     * @param inPath a value for each name in an address
     * @param inQuery a value for each further parameter that is to be set whenever an address takes it
     */
    EveryFigure(Neighbourhood here, Map<String, String> inPath, Map<String, String> inQuery) {
        this.here = here;
        this.inPath = inPath;
        this.inQuery = inQuery;
    }

    /** What each address answers, without the time at which it was computed. */
    Map<String, JsonNode> answers() {
        Map<String, JsonNode> answers = new TreeMap<>();
        for (var address : addresses()) {
            answers.put(address, answer(address));
        }
        return answers;
    }

    /** The addresses, from the description that the service gives of itself. */
    List<String> addresses() {
        var description = json(given().queryParam("format", "JSON")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        List<String> addresses = new ArrayList<>();
        description.path("paths").fields().forEachRemaining(path -> {
            var operation = path.getValue().path("get");
            if (path.getKey().startsWith(COMMUNITY + "/insight") && !operation.isMissingNode()) {
                var parameters = Stream.of(operation, path.getValue())
                        .flatMap(node -> stream(node.path("parameters")))
                        .toList();
                addresses.addAll(variants(filled(path.getKey().substring(COMMUNITY.length())), parameters));
            }
        });
        return addresses;
    }

    private String filled(String path) {
        var filled = path;
        for (var value : inPath.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        assertThat(filled).as("an address whose names all have a value here").doesNotContain("{");
        return filled;
    }

    private List<String> variants(String path, List<JsonNode> parameters) {
        var variants = List.of(path);
        for (var parameter : parameters) {
            if (!parameter.path("in").asText().equals("query")) {
                continue;
            }
            var name = parameter.path("name").asText();
            var values = values(parameter);
            assertThat(values.isEmpty() && parameter.path("required").asBoolean())
                    .as(path + " needs a value for " + name)
                    .isFalse();
            if (!values.isEmpty()) {
                variants = variants.stream()
                        .flatMap(variant -> values.stream()
                                .map(value -> variant + (variant.contains("?") ? "&" : "?") + name + "=" + value))
                        .toList();
            }
        }
        return variants;
    }

    private List<String> values(JsonNode parameter) {
        var given = inQuery.get(parameter.path("name").asText());
        if (given != null) {
            return List.of(given);
        }
        var schema = parameter.path("schema");
        if (schema.has("enum")) {
            return stream(schema.get("enum")).map(JsonNode::asText).toList();
        }
        var pattern = schema.path("pattern").asText();
        return LIST.matcher(pattern).matches() ? List.of(pattern.split("\\|")) : List.of();
    }

    private JsonNode answer(String address) {
        for (Person reader : List.of(here.analyst, here.coordinator, here.staff, here.giver)) {
            var answer = here.get(reader, address).extract();
            if (answer.statusCode() == 200) {
                return answer.contentType().contains("json")
                        ? withoutTime(json(answer.asString()))
                        : JSON.getNodeFactory().binaryNode(answer.asByteArray());
            }
            assertThat(answer.statusCode())
                    .as(address + ": " + answer.asString())
                    .isEqualTo(403);
        }
        throw new AssertionError("nobody may read " + address);
    }

    private static JsonNode withoutTime(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove("computedAt");
        }
        node.forEach(EveryFigure::withoutTime);
        return node;
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        List<JsonNode> items = new ArrayList<>();
        list.forEach(items::add);
        return items.stream();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(text, unreadable);
        }
    }
}
