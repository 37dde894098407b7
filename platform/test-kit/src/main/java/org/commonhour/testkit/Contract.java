package org.commonhour.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commonhour.kit.problem.ProblemCode;

/**
 * Holds the code to the committed contracts of its service, and the contracts to the code.
 *
 * <p>A difference fails the build. {@code -Dcontracts.write=true} writes the new contract instead, so that the change
 * shows up in review. Relative paths start at the module's folder.
 */
public final class Contract {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .registerModule(new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .setSerializationInclusion(JsonInclude.Include.NON_NULL);

    private Contract() {}

    /** Holds {@code contracts/openapi.yaml} to the document that the running service serves. */
    public static void openApi() {
        String served = RestAssured.given()
                .accept("application/yaml")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        same(Path.of("contracts/openapi.yaml"), served);
    }

    /** Holds {@code contracts/problems.md} to the problem codes, in their order of precedence. */
    public static void problems(ProblemCode... codes) {
        StringBuilder table = new StringBuilder("""
                # Problems

                Every refusal of this service, in order of precedence: the first that applies is the answer.
                Written by a test; do not edit.

                | code | status | title | can a retry help? |
                |---|---|---|---|
                """);
        for (ProblemCode code : codes) {
            table.append("| `%s` | %d | %s | %s |\n"
                    .formatted(code.code(), code.status(), code.title(), code.retryHelps() ? "yes" : "no"));
        }
        same(Path.of("contracts/problems.md"), table.toString());
    }

    /**
     * Holds the example {@code contracts/events/examples/<name>.json} to {@code data}, and {@code data} to the schema
     * {@code contracts/events/<name>.schema.json}; {@code name} is for example {@code transfer-posted.v1}.
     */
    public static void eventExample(String name, Object data) {
        String json = json(data);
        validEvent(json, Path.of("contracts/events", name + ".schema.json"));
        same(Path.of("contracts/events/examples", name + ".json"), json + "\n");
    }

    /** Fails with every finding unless {@code data}, a record or a JSON tree, satisfies the JSON Schema. */
    public static void validEvent(Object data, Path schema) {
        validEvent(json(data), schema);
    }

    /** Fails with every finding unless the JSON text satisfies the JSON Schema. */
    public static void validEvent(String json, Path schema) {
        assertThat(findings(json, schema)).as("%s against %s", json, schema).isEmpty();
    }

    /** What the JSON Schema finds wrong with the JSON text; empty when it is valid. Formats are checked too. */
    public static List<String> findings(String json, Path schema) {
        Schema compiled = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(read(schema));
        return compiled
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    /** The committed example of another service's event, as JSON text: what a consumer's own record must read. */
    public static String exampleOf(String service, String name) {
        return read(Repository.root().resolve(service + "/contracts/events/examples/" + name + ".json"));
    }

    /** Fails when the file differs from {@code actual}; with {@code -Dcontracts.write=true} writes it instead. */
    public static void same(Path file, String actual) {
        if (Boolean.getBoolean("contracts.write")) {
            write(file, actual);
            return;
        }
        assertThat(file)
                .as("%s is part of the contract and is not there; write it with -Dcontracts.write=true", file)
                .exists();
        assertThat(actual)
                .as(
                        "%s no longer tells what the code does; if the change is meant,"
                                + " run the test again with -Dcontracts.write=true and review the difference",
                        file)
                .isEqualTo(read(file));
    }

    private static String json(Object data) {
        try {
            return JSON.writeValueAsString(data);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("cannot be written as JSON: " + data, unwritable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read " + file, failed);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot write " + file, failed);
        }
    }
}
