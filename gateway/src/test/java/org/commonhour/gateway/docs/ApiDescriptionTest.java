package org.commonhour.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ApiDescriptionTest {

    private static final Map<String, Object> PROBLEM = Map.of("type", "object");

    @Test
    void joinsPathsAndSharedComponents() {
        var description = new ApiDescription("https://id.example.org/token");

        description.add("Member", service("/members", "Page", Map.of("type", "object")));
        description.add("Ledger", service("/accounts", "Page", Map.of("type", "object")));

        assertThat(tree(description.document(), "paths")).containsOnlyKeys("/members", "/accounts");
        assertThat(schemas(description)).containsOnlyKeys("Page", "Problem");
        assertThat(description.document().get("tags")).isEqualTo(List.of(Map.of("name", "T")));
    }

    @Test
    void renamesWhatMeansSomethingElse() {
        var description = new ApiDescription("https://id.example.org/token");

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
        var document = new ApiDescription("https://id.example.org/token").document();

        assertThat(document.get("security")).isEqualTo(List.of(Map.of("bearer", List.of())));
        assertThat(tree(tree(document, "components"), "securitySchemes")).containsKey("bearer");
    }

    @Test
    void saysWhichScopeOpensAnAddressToClients() {
        var description = new ApiDescription("https://id.example.org/token");

        description.add(
                "Ledger",
                Map.of(
                        "paths",
                        Map.of(
                                "/figures", Map.of("get", secured(Map.of("client", List.of("insight:read")))),
                                "/open", Map.of("get", Map.of("security", List.of())),
                                "/people", Map.of("get", secured(Map.of("SecurityScheme", List.of()))))));

        var paths = tree(description.document(), "paths");
        assertThat(tree(tree(paths, "/figures"), "get"))
                .containsEntry(
                        "security", List.of(Map.of("bearer", List.of()), Map.of("client", List.of("insight:read"))));
        assertThat(tree(tree(paths, "/open"), "get")).containsEntry("security", List.of());
        assertThat(tree(tree(paths, "/people"), "get")).doesNotContainKey("security");
        var scheme = tree(tree(tree(description.document(), "components"), "securitySchemes"), "client");
        assertThat(tree(tree(scheme, "flows"), "clientCredentials"))
                .containsEntry("tokenUrl", "https://id.example.org/token")
                .containsEntry("scopes", Map.of("insight:read", "insight:read"));
    }

    private static Map<String, Object> secured(Map<String, Object> way) {
        return Map.of("security", List.of(way));
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
