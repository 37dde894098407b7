package org.commonhour.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ApiDescriptionTest {

    private static final Map<String, Object> PROBLEM = Map.of("type", "object");

    @Test
    void joinsPathsAndSharedComponents() {
        var description = new ApiDescription();

        description.add("Member", service("/members", "Page", Map.of("type", "object")));
        description.add("Ledger", service("/accounts", "Page", Map.of("type", "object")));

        assertThat(tree(description.document(), "paths")).containsOnlyKeys("/members", "/accounts");
        assertThat(schemas(description)).containsOnlyKeys("Page", "Problem");
        assertThat(description.document().get("tags")).isEqualTo(List.of(Map.of("name", "T")));
    }

    @Test
    void renamesWhatMeansSomethingElse() {
        var description = new ApiDescription();

        description.add("Member", service("/members", "Page", Map.of("type", "object")));
        description.add("Ledger", service("/accounts", "Page", Map.of("type", "array")));

        assertThat(schemas(description)).containsOnlyKeys("Page", "LedgerPage", "Problem");
        assertThat(tree(description.document(), "paths").get("/members").toString())
                .contains("/schemas/Page");
        assertThat(tree(description.document(), "paths").get("/accounts").toString())
                .contains("/schemas/LedgerPage");
    }

    @Test
    void asksForATokenEverywhere() {
        var document = new ApiDescription().document();

        assertThat(document.get("security")).isEqualTo(List.of(Map.of("bearer", List.of())));
        assertThat(tree(tree(document, "components"), "securitySchemes")).containsKey("bearer");
    }

    private static Map<String, Object> service(String path, String schema, Map<String, Object> meaning) {
        var answer = Map.of("schema", Map.of("$ref", "#/components/schemas/" + schema));
        return Map.of(
                "tags", List.of(Map.of("name", "T")),
                "paths", Map.of(path, Map.of("get", Map.of("responses", Map.of("200", answer)))),
                "components", Map.of("schemas", Map.of(schema, meaning, "Problem", PROBLEM)));
    }

    private static Map<String, Object> schemas(ApiDescription description) {
        return tree(tree(description.document(), "components"), "schemas");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> tree(Map<String, Object> node, String name) {
        return (Map<String, Object>) node.get(name);
    }
}
