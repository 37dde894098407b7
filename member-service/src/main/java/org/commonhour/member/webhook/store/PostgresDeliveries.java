package org.commonhour.member.webhook.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonhour.member.webhook.Attempt;
import org.commonhour.member.webhook.Deliveries;
import org.commonhour.member.webhook.Letter;
import org.commonhour.member.webhook.LetterState;
import org.commonhour.member.webhook.Webhook;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Leases, positions, attempts and letters of webhooks. */
@ApplicationScoped
class PostgresDeliveries implements Deliveries {

    private static final UUID AFTER_ALL = new UUID(-1, -1);
    private static final String TAKE = """
        update webhook set lease = :lease, leased_until = :until
        where id in (
            select w.id from webhook w
            where (w.leased_until is null or w.leased_until < :now)
              and ((w.state = 'ACTIVE' and w.next_attempt_at <= :now)
                   or exists (select 1 from webhook_letter l where l.webhook_id = w.id and l.state = 'QUEUED'))
            order by w.next_attempt_at limit :most
            for update of w skip locked)
        """;
    private static final String SAVE =
            "update LetterRow set state = :state, reason = :reason, changedAt = :at where id = :id";
    // As strong as what a row that points to the webhook takes, so that a removal waits instead of meeting halfway.
    private static final String HOLD = "select id from webhook where id = :webhook and lease = :lease for key share";
    private static final String FORGET_ATTEMPTS = """
        delete from webhook_attempt where at < :before or id in (
            select id from (select id, row_number() over (partition by webhook_id order by id desc) as place
                            from webhook_attempt) a
            where place > :most)
        """;

    private final Mutiny.SessionFactory sessions;

    PostgresDeliveries(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<List<Webhook>> take(UUID lease, Instant now, Duration runs, int most) {
        return sessions.withTransaction(session -> session.createNativeQuery(TAKE)
                .setParameter("lease", lease)
                .setParameter("until", now.plus(runs))
                .setParameter("now", now)
                .setParameter("most", most)
                .executeUpdate()
                .flatMap(taken -> taken == 0
                        ? Uni.createFrom().item(List.<WebhookRow>of())
                        : session.createSelectionQuery("from WebhookRow where lease = :lease", WebhookRow.class)
                                .setParameter("lease", lease)
                                .getResultList())
                .map(rows -> rows.stream().map(WebhookRows::webhook).toList()));
    }

    @Override
    public Uni<Boolean> progress(UUID lease, Webhook webhook, @Nullable Attempt attempt, @Nullable Letter setAside) {
        // The webhook's row first, as its removal does: two who take the same locks the other way round wait for ever.
        return sessions.withTransaction(session -> session.createMutationQuery("""
                    update WebhookRow set position = :position, state = :state, reason = :reason,
                        failures = :failures, failingSince = :failingSince, nextAttemptAt = :next
                    where id = :id and lease = :lease\
                    """)
                .setParameter("position", webhook.position().text())
                .setParameter("state", webhook.state().name())
                .setParameter("reason", webhook.reason())
                .setParameter("failures", webhook.failures())
                .setParameter("failingSince", webhook.failingSince())
                .setParameter("next", webhook.nextAttemptAt())
                .setParameter("id", webhook.id())
                .setParameter("lease", lease)
                .executeUpdate()
                .flatMap(kept -> kept == 0
                        ? Uni.createFrom().item(false)
                        : session.persistAll(Stream.of(
                                                attempt == null ? null : AttemptRow.of(attempt),
                                                setAside == null ? null : LetterRow.of(setAside))
                                        .filter(Objects::nonNull)
                                        .toArray())
                                .chain(session::flush)
                                .replaceWith(true)));
    }

    @Override
    public Uni<Void> release(UUID lease, UUID webhookId, @Nullable Instant nextAttemptAt) {
        return sessions.withTransaction(session -> {
            var query = session.createMutationQuery("update WebhookRow set lease = null, leasedUntil = null"
                    + (nextAttemptAt == null ? "" : ", nextAttemptAt = :next")
                    + " where id = :id and lease = :lease");
            query.setParameter("id", webhookId);
            query.setParameter("lease", lease);
            if (nextAttemptAt != null) {
                query.setParameter("next", nextAttemptAt);
            }
            return query.executeUpdate().replaceWithVoid();
        });
    }

    @Override
    public Uni<Void> due(UUID webhookId, Instant now) {
        return sessions.withTransaction(session -> session.createMutationQuery(
                        "update WebhookRow set nextAttemptAt = :now where id = :id and failures = 0 and lease is null")
                .setParameter("now", now)
                .setParameter("id", webhookId)
                .executeUpdate()
                .replaceWithVoid());
    }

    @Override
    public Uni<Void> add(Letter letter) {
        return sessions.withTransaction(
                session -> session.persist(LetterRow.of(letter)).chain(session::flush));
    }

    @Override
    public Uni<List<Letter>> queued(UUID webhookId, int limit) {
        return sessions.withTransaction(session -> session.createSelectionQuery(
                        "from LetterRow where webhookId = :webhook and state = 'QUEUED' order by id", LetterRow.class)
                .setParameter("webhook", webhookId)
                .setMaxResults(limit)
                .getResultList()
                .map(rows -> rows.stream().map(LetterRow::letter).toList()));
    }

    @Override
    public Uni<Void> save(Letter letter) {
        return sessions.withTransaction(session -> update(session, SAVE, letter).executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Boolean> isHeld(UUID lease, UUID webhookId) {
        return sessions.withTransaction(session -> session.createSelectionQuery(
                        "select count(*) from WebhookRow where id = :id and lease = :lease", Long.class)
                .setParameter("id", webhookId)
                .setParameter("lease", lease)
                .getSingleResult()
                .map(held -> held > 0));
    }

    @Override
    public Uni<Boolean> sent(UUID lease, Letter letter, Attempt attempt) {
        return sessions.withTransaction(session -> session.createNativeQuery(HOLD, UUID.class)
                .setParameter("webhook", letter.webhookId())
                .setParameter("lease", lease)
                .getResultList()
                .flatMap(held -> held.isEmpty()
                        ? Uni.createFrom().item(false)
                        : update(session, SAVE, letter)
                                .executeUpdate()
                                .chain(() -> session.persist(AttemptRow.of(attempt)))
                                .chain(session::flush)
                                .replaceWith(true)));
    }

    private static Mutiny.MutationQuery update(Mutiny.Session session, String statement, Letter letter) {
        return session.createMutationQuery(statement)
                .setParameter("state", letter.state().name())
                .setParameter("reason", letter.reason())
                .setParameter("at", letter.changedAt())
                .setParameter("id", letter.id());
    }

    @Override
    public Uni<Optional<Letter>> letter(UUID webhookId, UUID id) {
        return sessions.withTransaction(session -> session.find(LetterRow.class, id)
                .map(row -> Optional.ofNullable(row)
                        .filter(found -> webhookId.equals(found.webhookId))
                        .map(LetterRow::letter)));
    }

    @Override
    public Uni<List<Letter>> letters(UUID webhookId, @Nullable LetterState state, @Nullable UUID before, int limit) {
        var hql = "from LetterRow where webhookId = :webhook and id < :before"
                + (state == null ? "" : " and state = :state") + " order by id desc";
        return sessions.withTransaction(session -> {
            var query = session.createSelectionQuery(hql, LetterRow.class)
                    .setParameter("webhook", webhookId)
                    .setParameter("before", before == null ? AFTER_ALL : before)
                    .setMaxResults(limit);
            if (state != null) {
                query.setParameter("state", state.name());
            }
            return query.getResultList()
                    .map(rows -> rows.stream().map(LetterRow::letter).toList());
        });
    }

    @Override
    public Uni<List<Attempt>> attempts(UUID webhookId, @Nullable UUID before, int limit) {
        return sessions.withTransaction(session -> session.createSelectionQuery(
                        "from AttemptRow where webhookId = :webhook and id < :before order by id desc",
                        AttemptRow.class)
                .setParameter("webhook", webhookId)
                .setParameter("before", before == null ? AFTER_ALL : before)
                .setMaxResults(limit)
                .getResultList()
                .map(rows -> rows.stream().map(AttemptRow::attempt).toList()));
    }

    @Override
    public Uni<Integer> forget(Instant before, int attemptsOfEach) {
        return sessions.withTransaction(session -> session.createNativeQuery(FORGET_ATTEMPTS)
                .setParameter("before", before)
                .setParameter("most", attemptsOfEach)
                .executeUpdate()
                .flatMap(attempts -> session.createMutationQuery(
                                "delete from LetterRow where state = 'DELIVERED' and changedAt < :before")
                        .setParameter("before", before)
                        .executeUpdate()
                        .map(letters -> attempts + letters)));
    }
}
