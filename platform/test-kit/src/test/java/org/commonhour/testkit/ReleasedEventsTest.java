package org.commonhour.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleasedEventsTest {

    private static final String RELEASED = """
        {
          "$id": "urn:commonhour:event:hour-given:v1",
          "type": "object",
          "required": ["id", "amountMinutes"],
          "properties": {
            "id": {"type": "string", "format": "uuid"},
            "amountMinutes": {"type": "integer", "minimum": 1, "maximum": 600},
            "ratio": {"type": "number"},
            "state": {"enum": ["GIVEN", "TAKEN"]},
            "channel": {"enum": ["WEB"], "x-extensible": true},
            "note": {"type": "string", "maxLength": 40, "pattern": "^[A-Z]+$"},
            "lines": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "object",
                "required": ["part"],
                "properties": {"part": {"$ref": "#/$defs/part"}}
              }
            }
          },
          "$defs": {"part": {"enum": ["GAVE", "RECEIVED"]}},
          "additionalProperties": false
        }
        """;

    @TempDir
    Path folder;

    @BeforeEach
    void release() throws IOException {
        Files.createDirectories(folder.resolve("released"));
        Files.writeString(folder.resolve("released/hour-given.v1.schema.json"), RELEASED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // What readers lose.
                "\"id\", \"amountMinutes\"] | \"amountMinutes\"] | /id is no longer always there",
                "\"ratio\": {\"type\": \"number\"}, | | /ratio is gone",
                "\"type\": \"integer\" | \"type\": \"number\" | /amountMinutes was of type",
                "\"type\": \"integer\" | \"type\": [\"integer\", \"null\"] | /amountMinutes was of type",
                "\"format\": \"uuid\" | \"maxLength\": 36 | /id format is no longer",
                "\"maximum\": 600 | \"maximum\": 601 | /amountMinutes maximum was 600",
                ", \"maximum\": 600 | | /amountMinutes maximum was 600",
                "\"minimum\": 1 | \"minimum\": 0 | /amountMinutes minimum was 1",
                "\"maxLength\": 40 | \"maxLength\": 400 | /note maxLength was 40",
                "^[A-Z]+$ | ^[A-Za-z]+$ | /note pattern is no longer",
                "\"GIVEN\", \"TAKEN\" | \"GIVEN\", \"TAKEN\", \"LOST\" | /state may now be \"LOST\"",
                "{\"enum\": [\"GIVEN\", \"TAKEN\"]} | {\"type\": \"string\"} | /state may now have any value",
                "\"GAVE\", \"RECEIVED\" | \"GAVE\", \"RECEIVED\", \"SAW\" | /lines/*/part may now be \"SAW\"",
                "\"required\": [\"part\"], | | /lines/*/part is no longer always there",
                "\"minItems\": 1 | \"minItems\": 0 | /lines minItems was 1",
                "hour-given:v1 | hour-given:v2 | / $id is no longer",
                "\"additionalProperties\": false | \"allOf\": [] | / allOf has changed"
            })
    void refusesWhatTakesSomethingAwayFromReaders(String before, String after, String found) throws IOException {
        publish(RELEASED.replace(before, after == null ? "" : after));

        assertThat(ReleasedEvents.breaks(folder))
                .anySatisfy(one -> assertThat(one).contains(found));
        assertThatThrownBy(() -> ReleasedEvents.stayReadable(folder))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("new version");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"id\", \"amountMinutes\"] | \"id\", \"amountMinutes\", \"state\"]",
                "\"maximum\": 600 | \"maximum\": 500",
                "\"ratio\": {\"type\": \"number\"} | \"ratio\": {\"type\": \"integer\"}",
                "\"ratio\": | \"weather\": {\"type\": \"string\"}, \"ratio\":",
                "\"GIVEN\", \"TAKEN\" | \"GIVEN\"",
                "[\"WEB\"] | [\"WEB\", \"POST\"]",
                "\"type\": \"array\" | \"type\": \"array\", \"maxItems\": 200",
                "{\"$ref\": \"#/$defs/part\"} | {\"enum\": [\"GAVE\"]}",
                "\"type\": \"string\", \"maxLength\" | \"description\": \"In capitals.\", \"type\": \"string\","
                        + " \"maxLength\""
            })
    void lets(String before, String after) throws IOException {
        var changed = RELEASED.replace(before, after);
        assertThat(changed).isNotEqualTo(RELEASED);
        publish(changed);

        ReleasedEvents.stayReadable(folder);
    }

    @Test
    void anEventIsNotTakenBack() {
        assertThat(ReleasedEvents.breaks(folder)).containsExactly("hour-given.v1.schema.json: is gone");
    }

    @Test
    void anotherVersionStandsBesideTheOldOne() throws IOException {
        publish(RELEASED);
        Files.writeString(folder.resolve("hour-given.v2.schema.json"), RELEASED.replace("\"ratio\"", "\"share\""));

        ReleasedEvents.stayReadable(folder);
    }

    private void publish(String schema) throws IOException {
        Files.writeString(folder.resolve("hour-given.v1.schema.json"), schema);
    }
}
