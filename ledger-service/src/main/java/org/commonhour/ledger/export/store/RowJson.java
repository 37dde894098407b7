package org.commonhour.ledger.export.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.commonhour.ledger.export.ExportLine;
import org.commonhour.ledger.export.LineType;

/** A row of a table, as PostgreSQL writes it as JSON, and the line that it becomes: every column, in camel case. */
final class RowJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode row;

    private RowJson(ObjectNode row) {
        this.row = row;
    }

    static RowJson of(String text) {
        try {
            return new RowJson((ObjectNode) JSON.readTree(text));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database wrote a row as something that is not JSON.", e);
        }
    }

    UUID id(String column) {
        return UUID.fromString(row.get(column).asText());
    }

    String text(String column) {
        return row.get(column).asText();
    }

    long number(String column) {
        return row.get(column).asLong();
    }

    /** The line with all columns that have a value, but for the community's id, which the header has. */
    ExportLine line(LineType type) {
        var line = start(type);
        into(line);
        return line(type, line);
    }

    /** A transfer's line also has the record that was hashed, made here from the columns. */
    ExportLine transfer() {
        row.put("record", record());
        return line(LineType.TRANSFER);
    }

    static ObjectNode start(LineType type) {
        return JSON.createObjectNode().put("type", type.code());
    }

    static ExportLine line(LineType type, ObjectNode line) {
        try {
            return new ExportLine(type, JSON.writeValueAsString(line));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A row cannot be written as JSON.", e);
        }
    }

    /** Copies every column into another line, in camel case. */
    void into(ObjectNode line) {
        row.fields().forEachRemaining(column -> {
            if (!column.getValue().isNull() && !column.getKey().equals("community_id")) {
                line.set(camel(column.getKey()), value(column.getKey(), column.getValue()));
            }
        });
    }

    /** RFC 8785: the names in order, texts and whole numbers only, what is absent left out. */
    private String record() {
        var record = JSON.createObjectNode();
        record.set("amountMinutes", row.get("amount_minutes"));
        record.set("community", row.get("community_id"));
        record.set("credit", row.get("credit_ref"));
        record.set("debit", row.get("debit_ref"));
        optional(record, "hold", "hold_id");
        record.set("id", row.get("id"));
        record.set("kind", row.get("kind"));
        record.put("occurredAt", micros("occurred_at"));
        optional(record, "override", "override_reason");
        record.put("recordedAt", micros("recorded_at"));
        optional(record, "reverses", "reverses_id");
        record.set("seq", row.get("seq"));
        optional(record, "session", "session_id");
        return record.put("v", 1).toString();
    }

    private void optional(ObjectNode record, String name, String column) {
        if (row.hasNonNull(column)) {
            record.set(name, row.get(column));
        }
    }

    private long micros(String column) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant(row.get(column).asText()));
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static JsonNode value(String column, JsonNode value) {
        if (column.endsWith("_at")) {
            return JSON.getNodeFactory().textNode(instant(value.asText()).toString());
        }
        // The database writes bytes as \x and hexadecimal digits.
        return value.isTextual() && value.asText().startsWith("\\x")
                ? JSON.getNodeFactory().textNode(value.asText().substring(2))
                : value;
    }

    private static String camel(String column) {
        var name = new StringBuilder(column.length());
        for (int i = 0; i < column.length(); i++) {
            char one = column.charAt(i);
            name.append(one == '_' ? Character.toUpperCase(column.charAt(++i)) : one);
        }
        return name.toString();
    }
}
