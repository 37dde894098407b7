package org.commonhour.notebook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.commonhour.testkit.Backing;

/** Events of the notebook as the broker would hand them over, and what the reader has made of them. */
final class NoteEvents {
    private static final String TYPE = "org.commonhour.notebook.note-added.v1";

    private NoteEvents() {}

    static ConsumerRecord<String, byte[]> event(UUID community, long sequence, String body) {
        var record = new ConsumerRecord<>(Notebook.TOPIC, 0, sequence, community.toString(), body.getBytes(UTF_8));
        var now = Instant.parse("2026-05-12T10:00:00Z").toString();
        header(record, "ce_id", UUID.randomUUID().toString());
        header(record, "ce_type", TYPE);
        header(record, "ce_time", now);
        header(record, "ce_recordedtime", now);
        header(record, "ce_subject", community.toString());
        header(record, "ce_sequence", Long.toString(sequence));
        return record;
    }

    private static void header(ConsumerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(UTF_8));
    }

    static String note(UUID id, long minutes) {
        return "{\"id\":\"%s\",\"amountMinutes\":%d,\"unknown\":true}".formatted(id, minutes);
    }

    static long position(UUID community) throws SQLException {
        return number("select last_sequence from inbox_position where reader = 'notebook-service' and community_id = '"
                + community + "'");
    }

    static long number(String sql) throws SQLException {
        try (var connection = Backing.connect();
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            return found.next() ? found.getLong(1) : 0;
        }
    }
}
