package org.commonhour.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.vertx.VertxContextSupport;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.commonhour.kit.event.SequenceGap;
import org.commonhour.testkit.Backing;
import org.commonhour.testkit.CommonhourTest;
import org.commonhour.testkit.Events;
import org.junit.jupiter.api.Test;

/** Hands whole polls to the inbox. */
@CommonhourTest
class InboxBatchTest {

    private final Notebook notebook;

    InboxBatchTest(Notebook notebook) {
        this.notebook = notebook;
    }

    @Test
    void readsTheEventsOfSeveralCommunitiesInOneTransaction() throws Throwable {
        var one = new Sender();
        var other = new Sender();

        receive(one.notes(40), other.notes(25));

        assertThat(one.read()).isEqualTo(40);
        assertThat(other.read()).isEqualTo(25);
        assertThat(one.position()).isEqualTo(40);
        assertThat(other.position()).isEqualTo(25);
        assertThat(transactions(one, other)).isOne();
    }

    @Test
    void buriesOnlyThePoisonInItsMidst() throws Throwable {
        var sender = new Sender();
        var before = sender.notes(20);
        var poison = List.of(sender.next(13));
        var between = sender.notes(5);
        var unreadable = List.of(sender.next("{\"id\":\"no uuid\",\"amountMinutes\":1}"));
        var headless = sender.unnumbered();
        var after = sender.notes(20);

        receive(before, poison, between, unreadable, List.of(headless), after);

        assertThat(sender.read()).isEqualTo(45);
        assertThat(sender.readOnce()).isTrue();
        assertThat(sender.position()).isEqualTo(47);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Events.read("commonhour.notebook.dead-letter.v1", sender.community))
                        .extracting(letter -> letter.headers().get("dead-letter-reason"))
                        .hasSize(3)
                        .anySatisfy(reason -> assertThat(reason).contains("thirteen"))
                        .anySatisfy(reason -> assertThat(reason).contains("does not fit"))
                        .anySatisfy(reason -> assertThat(reason).contains("not an event of ours")));
    }

    @Test
    void skipsDoublesInThePollAndOfEarlierPolls() throws Throwable {
        var sender = new Sender();
        var first = sender.notes(10);
        receive(first);
        var second = sender.notes(10);

        receive(first.subList(5, 10), second, second, second.subList(0, 3));

        assertThat(sender.read()).isEqualTo(20);
        assertThat(sender.readOnce()).isTrue();
        assertThat(sender.position()).isEqualTo(20);
    }

    @Test
    void keepsWhatIsBeforeAGapAndStopsThere() throws Throwable {
        var sender = new Sender();
        var before = sender.notes(7);
        var lost = sender.notes(1);
        var behind = sender.notes(5);

        assertThatThrownBy(() -> receive(before, behind))
                .isInstanceOf(SequenceGap.class)
                .hasMessageContaining("expected=8 found=9");

        assertThat(sender.read()).isEqualTo(7);
        assertThat(sender.position()).isEqualTo(7);
        receive(lost, behind);
        assertThat(sender.read()).isEqualTo(13);
    }

    @Test
    void waitsOutAnOutageOfTheDatabase() throws Throwable {
        var sender = new Sender();
        Backing.killPostgres();
        var restart = new Thread(Backing::restartPostgres);

        restart.start();
        receive(sender.notes(30));
        restart.join();

        assertThat(sender.read()).isEqualTo(30);
        assertThat(sender.readOnce()).isTrue();
    }

    @SafeVarargs
    private void receive(List<ConsumerRecord<String, byte[]>>... parts) throws Throwable {
        var poll = Stream.of(parts).flatMap(List::stream).toList();
        var records = new ConsumerRecords<>(Map.of(new TopicPartition(Notebook.TOPIC, 0), poll), Map.of());
        VertxContextSupport.subscribeAndAwait(() -> notebook.receive(records));
    }

    /** In how many transactions their notes were written. */
    private static long transactions(Sender one, Sender other) throws SQLException {
        return NoteEvents.number("select count(distinct cast(xmin as text)) from note_read where id in (" + one.ids()
                + "," + other.ids() + ")");
    }

    /** Numbers the notes of a community of its own. */
    private static final class Sender {
        final UUID community = UUID.randomUUID();
        private final List<UUID> sent = new ArrayList<>();
        private long sequence;

        List<ConsumerRecord<String, byte[]>> notes(int count) {
            return LongStream.range(0, count).mapToObj(any -> next(30)).toList();
        }

        ConsumerRecord<String, byte[]> next(long minutes) {
            var id = UUID.randomUUID();
            sent.add(id);
            return next(NoteEvents.note(id, minutes));
        }

        ConsumerRecord<String, byte[]> next(String body) {
            return NoteEvents.event(community, ++sequence, body);
        }

        ConsumerRecord<String, byte[]> unnumbered() {
            var record = NoteEvents.event(community, 0, NoteEvents.note(UUID.randomUUID(), 30));
            record.headers().remove("ce_sequence");
            return record;
        }

        long read() throws SQLException {
            return NoteEvents.number("select count(*) from note_read where id in (" + ids() + ")");
        }

        boolean readOnce() throws SQLException {
            return NoteEvents.number("select max(times) from note_read where id in (" + ids() + ")") == 1;
        }

        long position() throws SQLException {
            return NoteEvents.position(community);
        }

        private String ids() {
            return sent.stream().map(id -> "'" + id + "'").collect(Collectors.joining(","));
        }
    }
}
