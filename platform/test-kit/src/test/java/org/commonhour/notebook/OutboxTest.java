package org.commonhour.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.commonhour.notebook.Notes.as;
import static org.commonhour.notebook.Notes.path;

import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.commonhour.testkit.Backing;
import org.commonhour.testkit.CommonhourTest;
import org.commonhour.testkit.Events;
import org.commonhour.testkit.PublishedEvent;
import org.junit.jupiter.api.Test;

@CommonhourTest
class OutboxTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String BACKLOG_TOPIC = "commonhour.notebook.backlog.v1";

    @Test
    void numbersConcurrentEventsWithoutAGapAndSkipsNoneThatRolledBack() {
        var community = Notes.communityOf("busy");

        IntStream.rangeClosed(1, 60).parallel().forEach(n -> add("busy", community, n % 6 == 0 ? 13 : 20));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(sequences(community))
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, 50).boxed().toList()));
    }

    @Test
    void writesACloudEventWithEveryAttribute() {
        var community = Notes.communityOf("describer");

        var id = add("describer", community, 45).jsonPath().getString("id");

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(published(community)).hasSize(1));
        var event = published(community).get(0);
        assertThat(event.type()).isEqualTo("org.commonhour.notebook.note-added.v1");
        assertThat(event.attribute("specversion")).isEqualTo("1.0");
        assertThat(event.attribute("source")).isEqualTo("/commonhour/notebook");
        assertThat(event.attribute("subject")).isEqualTo(id);
        assertThat(event.attribute("partitionkey")).isEqualTo(community.toString());
        assertThat(event.attribute("dataclassification")).isEqualTo("pseudonymous");
        assertThat(event.headers().get("traceparent")).startsWith("00-" + event.attribute("correlation"));
        assertThat(event.field("amountMinutes")).isEqualTo("45");
    }

    @Test
    void sendsAfterKafkaComesBackWhatWasCommittedWhileItWasDown() {
        var community = Notes.communityOf("patient");
        Backing.killKafka();

        var answers = IntStream.range(0, 5)
                .mapToObj(n -> add("patient", community, 30))
                .toList();
        Backing.restartKafka();

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(201));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(sequences(community)).containsExactly(1L, 2L, 3L, 4L, 5L));
    }

    @Test
    void repeatsWithTheSameNumberWhatACrashLeftUnmarkedAndReadersTakeItOnce() throws SQLException {
        var community = Notes.communityOf("repeater");
        var id = add("repeater", community, 30).jsonPath().getString("id");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(sequences(community)).containsExactly(1L));

        // A crash between the broker's answer and the mark leaves just this behind.
        update("update event_stream set relayed_sequence = 0 where topic = '" + Notebook.TOPIC
                + "' and community_id = '" + community + "'");
        add("repeater", community, 31);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(sequences(community)).containsExactly(1L, 1L, 2L));
        await().atMost(SOON).untilAsserted(() -> assertThat(reads(community)).isEqualTo(2));
        assertThat(timesRead(id)).isOne();
    }

    @Test
    void sendsALongBacklogInOrderBesideAShortOne() throws SQLException {
        var busy = UUID.randomUUID();
        var quiet = UUID.randomUUID();

        backlog(BACKLOG_TOPIC, busy, 4_500);
        backlog(BACKLOG_TOPIC, quiet, 3);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(numbers(BACKLOG_TOPIC, busy)).hasSize(4_500));
        assertThat(numbers(BACKLOG_TOPIC, busy))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 4_500).boxed().toList());
        assertThat(numbers(BACKLOG_TOPIC, quiet)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void nobodyWaitsUntilAllOthersHaveSentEverything() throws SQLException {
        var topic = "commonhour.notebook.crowd-" + UUID.randomUUID() + ".v1";
        var last = new UUID(-1, -1);

        update("with stream as (insert into event_stream (topic, community_id, last_sequence) select '" + topic
                + "', gen_random_uuid(), 1000 from generate_series(1, 80)"
                + " union all select '" + topic + "', cast('" + last + "' as uuid), 1000 returning topic, community_id)"
                + " insert into outbox (topic, community_id, sequence, event_id, type, subject, occurred_at,"
                + " recorded_at, body) select topic, community_id, n, gen_random_uuid(),"
                + " 'org.commonhour.notebook.backlog.v1', n::text, now(), now(), '{}' from stream,"
                + " generate_series(1, 1000) n");

        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> number("select relayed_sequence from event_stream where topic = '" + topic
                                + "' and community_id = '" + last + "'")
                        > 0);
        assertThat(number("select count(*) from event_stream where relayed_sequence < last_sequence and topic = '"
                        + topic + "'"))
                .as("those who still have something to send")
                .isGreaterThan(64);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> number("select count(*) from event_stream where relayed_sequence < last_sequence and topic"
                                + " = '" + topic + "'")
                        == 0);
    }

    @Test
    void aStreamThatAWriterHoldsKeepsNoOtherWaitingAndIsSentOnce() throws SQLException {
        var held = UUID.randomUUID();
        var community = Notes.communityOf("passer-by");
        Backing.killKafka();
        backlog(BACKLOG_TOPIC, held, 3);
        try (var writer = Backing.connect();
                var lock = writer.createStatement()) {
            writer.setAutoCommit(false);
            lock.executeQuery("select 1 from event_stream where community_id = '" + held + "' for no key update");
            Backing.restartKafka();
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(
                            () -> assertThat(numbers(BACKLOG_TOPIC, held)).containsExactly(1L, 2L, 3L));

            IntStream.rangeClosed(1, 5).forEach(n -> add("passer-by", community, 20));

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(sequences(community)).containsExactly(1L, 2L, 3L, 4L, 5L));
            assertThat(numbers(BACKLOG_TOPIC, held)).containsExactly(1L, 2L, 3L);
            writer.rollback();
        }
        await().atMost(SOON)
                .until(() ->
                        number("select relayed_sequence from event_stream where community_id = '" + held + "'") == 3);
    }

    // A broker is slow to learn of a new topic, and refuses the first batches while it takes the next.
    @Test
    void theFirstBurstOfANewTopicStaysInOrder() throws SQLException {
        for (int round = 1; round <= 5; round++) {
            var topic = "commonhour.notebook.burst-" + UUID.randomUUID() + ".v1";
            var communities = Stream.generate(UUID::randomUUID).limit(10).toList();

            for (var community : communities) {
                backlog(topic, community, 300);
            }

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(Events.read(topic)).hasSize(3_000));
            for (var community : communities) {
                assertThat(numbers(topic, community))
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, 300).boxed().toList());
            }
        }
    }

    @Test
    void keepsPostgresAndItsWaitingEventsOverAPowerCut() {
        var community = Notes.communityOf("survivor");
        Backing.killKafka();
        add("survivor", community, 30);
        Backing.killPostgres();

        Backing.restartPostgres();
        Backing.restartKafka();

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(sequences(community)).containsExactly(1L));
    }

    private static Response add(String subject, UUID community, int minutes) {
        return as(subject)
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"amountMinutes\":" + minutes + "}")
                .post(path(community));
    }

    /** What a long time without Kafka leaves, on a topic of its own, as one commit. */
    private static void backlog(String topic, UUID community, int events) throws SQLException {
        update("with stream as (insert into event_stream (topic, community_id, last_sequence) values ('" + topic
                + "', '" + community + "', " + events + ") returning topic, community_id) insert into outbox (topic,"
                + " community_id, sequence, event_id, type, subject,"
                + " occurred_at, recorded_at, body) select topic, community_id,"
                + " n, gen_random_uuid(), 'org.commonhour.notebook.backlog.v1',"
                + " n::text, now(), now(), '{}' from stream,"
                + " generate_series(1, " + events + ") n");
    }

    private static List<Long> numbers(String topic, UUID community) {
        return Events.read(topic, community).stream()
                .map(PublishedEvent::sequence)
                .toList();
    }

    private static List<PublishedEvent> published(UUID community) {
        return Events.read(Notebook.TOPIC, community);
    }

    private static List<Long> sequences(UUID community) {
        return published(community).stream().map(PublishedEvent::sequence).toList();
    }

    private static long reads(UUID community) throws SQLException {
        return number("select last_sequence from inbox_position where reader = 'notebook-service' and topic = '"
                + Notebook.TOPIC + "' and community_id = '" + community + "'");
    }

    private static long timesRead(String id) throws SQLException {
        return number("select times from note_read where id = '" + id + "'");
    }

    private static long number(String sql) throws SQLException {
        try (var connection = Backing.connect();
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            return found.next() ? found.getLong(1) : 0;
        }
    }

    private static void update(String sql) throws SQLException {
        try (var connection = Backing.connect();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
