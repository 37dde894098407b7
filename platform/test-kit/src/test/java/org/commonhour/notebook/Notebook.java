package org.commonhour.notebook;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.commonhour.kit.event.Inbox;
import org.commonhour.kit.event.NewEvent;
import org.commonhour.kit.event.Outbox;
import org.commonhour.kit.event.PoisonedEvent;
import org.commonhour.kit.event.ReceivedEvent;
import org.commonhour.kit.id.Ids;
import org.commonhour.kit.store.UnitOfWork;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class Notebook {
    static final String TOPIC = "commonhour.notebook.note.v1";

    private final Mutiny.SessionFactory sessions;
    private final UnitOfWork unitOfWork;
    private final Outbox outbox;
    private final Inbox inbox;
    private final Ids ids;
    private final Clock clock;

    Notebook(Mutiny.SessionFactory sessions, UnitOfWork unitOfWork, Outbox outbox, Inbox inbox, Ids ids, Clock clock) {
        this.sessions = sessions;
        this.unitOfWork = unitOfWork;
        this.outbox = outbox;
        this.inbox = inbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** Writes a note and its event in one unit of work; a note of 13 minutes fails after both are written. */
    Uni<NoteView> add(UUID communityId, long minutes) {
        var note = new NoteView(ids.next(), minutes);
        return unitOfWork.run(() -> insert(note, communityId)
                .chain(() -> outbox.append(new NewEvent(
                        TOPIC,
                        "org.commonhour.notebook.note-added.v1",
                        communityId,
                        note.id().toString(),
                        clock.instant(),
                        note)))
                .invoke(() -> {
                    if (minutes == 13) {
                        throw new IllegalStateException("thirteen");
                    }
                })
                .replaceWith(note));
    }

    private Uni<Integer> insert(NoteView note, UUID communityId) {
        return sessions.withTransaction(session -> session.createNativeQuery(
                        "insert into note (id, community_id, minutes) values (:id, :community, :minutes)")
                .setParameter("id", note.id())
                .setParameter("community", communityId)
                .setParameter("minutes", note.amountMinutes())
                .executeUpdate());
    }

    Uni<List<NoteView>> after(UUID communityId, java.util.Optional<UUID> after, int limit) {
        return sessions.withSession(session -> session.createNativeQuery(
                                "select id, minutes from note where community_id = :community"
                                        + " and id > :after"
                                        + " order by id limit :limit",
                                jakarta.persistence.Tuple.class)
                        .setParameter("community", communityId)
                        .setParameter("after", after.orElse(new UUID(0, 0)))
                        .setParameter("limit", limit)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new NoteView(row.get(0, UUID.class), row.get(1, Long.class)))
                        .toList());
    }

    @Incoming("notes")
    Uni<Void> on(ConsumerRecord<String, byte[]> message) {
        return receive(message);
    }

    Uni<Void> receive(ConsumerRecord<String, byte[]> message) {
        return inbox.receive(message, this::apply);
    }

    /** A poll's notes in one transaction; a note of 13 minutes fails after all are written. */
    Uni<Void> receive(ConsumerRecords<String, byte[]> messages) {
        return inbox.receive(
                messages,
                events -> Multi.createFrom()
                        .iterable(events)
                        .onItem()
                        .transformToUniAndConcatenate(event -> apply(event).replaceWith(event))
                        .collect()
                        .asList()
                        .invoke(read -> {
                            if (read.stream()
                                    .anyMatch(event -> event.as(NoteView.class).amountMinutes() == 13)) {
                                throw new PoisonedEvent("thirteen");
                            }
                        })
                        .replaceWithVoid());
    }

    private Uni<Void> apply(ReceivedEvent event) {
        var note = event.as(NoteView.class);
        if (note.amountMinutes() < 0) {
            throw new PoisonedEvent("minutes below zero");
        }
        return sessions.withTransaction(
                        session -> session.createNativeQuery("insert into note_read as r (id, times) values (:id, 1)"
                                        + " on conflict (id) do update set times = r.times + 1")
                                .setParameter("id", note.id())
                                .executeUpdate())
                .replaceWithVoid();
    }
}
