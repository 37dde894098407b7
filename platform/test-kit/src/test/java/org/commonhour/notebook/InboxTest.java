package org.commonhour.notebook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.vertx.VertxContextSupport;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.commonhour.kit.event.SequenceGap;
import org.commonhour.testkit.Backing;
import org.commonhour.testkit.CommonhourTest;
import org.commonhour.testkit.Events;
import org.junit.jupiter.api.Test;

/** Hands records to the inbox as the broker would, so that a gap stops this test's reader and not the shared channel. */
@CommonhourTest
class InboxTest {
    private static final String TYPE = "org.commonhour.notebook.note-added.v1";

    private final Notebook notebook;

    InboxTest(Notebook notebook) {
        this.notebook = notebook;
    }

    @Test
    void takesEachEventOnceHoweverOftenItComes() throws Throwable {
        var community = UUID.randomUUID();
        var note = UUID.randomUUID();

        receive(event(community, 1, note(note, 30)));
        receive(event(community, 1, note(note, 30)));

        assertThat(times(note)).isOne();
        assertThat(position(community)).isOne();
    }

    @Test
    void stopsAtAGapAndKeepsNothingOfTheEventBehindIt() throws Throwable {
        var community = UUID.randomUUID();
        var behind = UUID.randomUUID();
        receive(event(community, 1, note(UUID.randomUUID(), 30)));

        assertThatThrownBy(() -> receive(event(community, 3, note(behind, 30))))
                .isInstanceOf(SequenceGap.class)
                .hasMessageContaining("expected=2 found=3");

        assertThat(times(behind)).isZero();
        assertThat(position(community)).isOne();
    }

    @Test
    void buriesWhatCannotBeReadWithItsReasonAndGoesOn() throws Throwable {
        var community = UUID.randomUUID();
        var good = UUID.randomUUID();

        receive(event(community, 1, "{\"id\":\"no uuid\",\"amountMinutes\":1}"));
        receive(event(community, 2, note(UUID.randomUUID(), -5)));
        var headless = event(community, 3, note(UUID.randomUUID(), 30));
        headless.headers().remove("ce_sequence");
        receive(headless);
        receive(event(community, 3, note(good, 30)));

        assertThat(times(good)).isOne();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Events.read("commonhour.notebook.dead-letter.v1", community))
                        .extracting(letter -> letter.headers().get("dead-letter-reason"))
                        .anySatisfy(reason -> assertThat(reason).contains("does not fit"))
                        .anySatisfy(reason -> assertThat(reason).contains("below zero"))
                        .anySatisfy(reason -> assertThat(reason).contains("not an event of ours")));
    }

    @Test
    void waitsOutAnOutageOfTheDatabase() throws Throwable {
        var community = UUID.randomUUID();
        var note = UUID.randomUUID();
        Backing.killPostgres();
        var restart = new Thread(Backing::restartPostgres);

        restart.start();
        receive(event(community, 1, note(note, 30)));
        restart.join();

        assertThat(times(note)).isOne();
    }

    private void receive(ConsumerRecord<String, byte[]> record) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> notebook.receive(record));
    }

    private static ConsumerRecord<String, byte[]> event(UUID community, long sequence, String body) {
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

    private static String note(UUID id, long minutes) {
        return "{\"id\":\"%s\",\"amountMinutes\":%d,\"unknown\":true}".formatted(id, minutes);
    }

    private static long times(UUID note) throws SQLException {
        return number("select times from note_read where id = '" + note + "'");
    }

    private static long position(UUID community) throws SQLException {
        return number("select last_sequence from inbox_position where reader = 'notebook-service' and community_id = '"
                + community + "'");
    }

    private static long number(String sql) throws SQLException {
        try (var connection = Backing.connect();
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            return found.next() ? found.getLong(1) : 0;
        }
    }
}
