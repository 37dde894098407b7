package org.commonhour.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractTest {
    private static final String SCHEMA = """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "type": "object",
              "additionalProperties": false,
              "required": ["transferId", "amountMinutes"],
              "properties": {
                "transferId": {"type": "string", "format": "uuid"},
                "amountMinutes": {"type": "integer", "minimum": 1}
              }
            }
            """;

    @TempDir
    Path folder;

    private Path schema;

    record Moved(String transferId, long amountMinutes) {}

    @BeforeEach
    void writeSchema() throws IOException {
        schema = Files.writeString(folder.resolve("transfer-posted.v1.schema.json"), SCHEMA);
    }

    @Test
    void acceptsAnEventThatFitsItsSchema() {
        Contract.validEvent(new Moved("0197f5d0-9a51-7cc0-8000-000000000001", 90), schema);
    }

    @Test
    void findsEveryDeparture() {
        assertThat(Contract.findings(
                        "{\"transferId\": \"not an id\", \"amountMinutes\": 1.5, \"name\": \"x\"}", schema))
                .hasSize(3);
        assertThat(Contract.findings("{\"transferId\": \"0197f5d0-9a51-7cc0-8000-000000000001\"}", schema))
                .singleElement()
                .asString()
                .contains("amountMinutes");
        assertThatThrownBy(() -> Contract.validEvent(new Moved("0197f5d0-9a51-7cc0-8000-000000000001", 0), schema))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void driftFailsTheBuildAndSaysHowToAcceptIt() throws IOException {
        Path committed = Files.writeString(folder.resolve("openapi.yaml"), "openapi: 3.1.0\n");
        Contract.same(committed, "openapi: 3.1.0\n");

        assertThatThrownBy(() -> Contract.same(committed, "openapi: 3.1.0\npaths: {}\n"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("openapi.yaml no longer tells what the code does")
                .hasMessageContaining("-Dcontracts.write=true");
        assertThatThrownBy(() -> Contract.same(folder.resolve("gone.md"), "x"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("is not there");
    }
}
