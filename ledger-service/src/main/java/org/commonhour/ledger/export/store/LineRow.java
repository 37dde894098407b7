package org.commonhour.ledger.export.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** A line of an export as PostgreSQL takes it for a row: what {@link RowJson} did, the other way round. */
final class LineRow {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> NO_COLUMNS = Set.of("type", "record", "debitRef", "creditRef");
    private static final Set<String> BYTES = Set.of("leafHash", "merkleRoot", "proofSalt", "frontier", "root");

    private LineRow() {}

    /** The lines as one JSON array of rows. */
    static String array(UUID communityId, List<String> lines) {
        var rows = JSON.createArrayNode();
        lines.forEach(line -> rows.add(row(communityId, line)));
        return rows.toString();
    }

    static String one(UUID communityId, String line) {
        return row(communityId, line).toString();
    }

    private static ObjectNode row(UUID communityId, String line) {
        var row = JSON.createObjectNode();
        read(line).fields().forEachRemaining(field -> {
            if (!NO_COLUMNS.contains(field.getKey())) {
                row.set(snake(field.getKey()), value(field.getKey(), field.getValue()));
            }
        });
        return row.put("community_id", communityId.toString());
    }

    private static JsonNode value(String name, JsonNode value) {
        return BYTES.contains(name) ? JSON.getNodeFactory().textNode("\\x" + value.asText()) : value;
    }

    private static String snake(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A line that was read before is not JSON.", e);
        }
    }
}
