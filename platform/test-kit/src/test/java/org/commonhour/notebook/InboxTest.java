package org.commonhour.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.commonhour.notebook.NoteEvents.event;
import static org.commonhour.notebook.NoteEvents.note;
import static org.commonhour.notebook.NoteEvents.number;
import static org.commonhour.notebook.NoteEvents.position;

import io.quarkus.vertx.VertxContextSupport;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.commonhour.kit.event.SequenceGap;
import org.commonhour.testkit.Backing;
import org.commonhour.testkit.CommonhourTest;
import org.commonhour.testkit.Events;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hands records to the inbox as the broker would, so that a gap stops this test's reader and not the shared channel. */
@CommonhourTest
class InboxTest {
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

    @ParameterizedTest
    @CsvSource({
        "pg_terminate_backend(pg_backend_pid()), ended by an administrator",
        "fail_with('40P01'), a deadlock",
        "fail_with('40001'), not serializable",
        "fail_with('53100'), the disk is full"
    })
    void triesAgainWhatTheDatabaseTurnedDownForTheMoment(String failure, String what) throws Throwable {
        var community = UUID.randomUUID();
        var note = UUID.randomUUID();
        failOnce(note, failure);

        receive(event(community, 1, note(note, 30)));

        assertThat(times(note)).as(what).isOne();
        assertThat(position(community)).isOne();
    }

    /** Makes the database fail when it first writes this note as read; a sequence remembers it over the rollback. */
    private static void failOnce(UUID note, String failure) throws SQLException {
        try (var connection = Backing.connect();
                var statement = connection.createStatement()) {
            statement.execute("""
                    create or replace function fail_with(state text) returns boolean language plpgsql as
                    $$ begin raise exception using errcode = state, message = 'planted'; end $$;
                    create sequence "tries-%1$s";
                    create function "fail-%1$s"() returns trigger language plpgsql as
                    $$ begin if nextval('"tries-%1$s"') = 1 then perform %2$s; end if; return new; end $$;
                    create trigger "fail-%1$s" before insert on note_read for each row
                    when (new.id = '%1$s') execute function "fail-%1$s"();
                    """.formatted(note, failure));
        }
    }

    private void receive(ConsumerRecord<String, byte[]> record) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> notebook.receive(record));
    }

    private static long times(UUID note) throws SQLException {
        return number("select times from note_read where id = '" + note + "'");
    }
}
