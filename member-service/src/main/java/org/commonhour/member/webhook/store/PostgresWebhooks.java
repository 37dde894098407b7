package org.commonhour.member.webhook.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonhour.member.privacy.PrivacyService;
import org.commonhour.member.privacy.Sealed;
import org.commonhour.member.webhook.Webhook;
import org.commonhour.member.webhook.WebhookSecrets;
import org.commonhour.member.webhook.Webhooks;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Webhooks in table {@code webhook}, each with a key of its own for its secrets. */
@ApplicationScoped
class PostgresWebhooks implements Webhooks {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Mutiny.SessionFactory sessions;
    private final PrivacyService privacy;

    PostgresWebhooks(Mutiny.SessionFactory sessions, PrivacyService privacy) {
        this.sessions = sessions;
        this.privacy = privacy;
    }

    @Override
    public Uni<Boolean> add(Webhook webhook, String secret, int most) {
        return sessions.withTransaction(session -> session.createNativeQuery(
                        // Two who register at once wait for one another, so that the bound is exact.
                        "select id from community where id = :community for update", UUID.class)
                .setParameter("community", webhook.communityId())
                .getSingleResult()
                .chain(() -> count(session, webhook))
                .flatMap(there -> there >= most
                        ? Uni.createFrom().item(false)
                        : privacy.make(webhook.communityId(), 1).flatMap(keys -> {
                            var row = new WebhookRow();
                            row.id = webhook.id();
                            row.communityId = webhook.communityId();
                            row.organisationId = webhook.organisationId();
                            row.createdBy = webhook.createdBy();
                            row.createdAt = webhook.createdAt();
                            row.dataKeyId = keys.ids().get(0);
                            row.secret = keys.seal(row.dataKeyId, secret).bytes();
                            WebhookRows.write(webhook, row);
                            return session.persist(row).chain(session::flush).replaceWith(true);
                        })));
    }

    private static Uni<Long> count(Mutiny.Session session, Webhook webhook) {
        var organisation = webhook.organisationId();
        var query = session.createSelectionQuery(
                "select count(*) from WebhookRow where communityId = :community and "
                        + (organisation == null ? "organisationId is null" : "organisationId = :organisation"),
                Long.class);
        query.setParameter("community", webhook.communityId());
        if (organisation != null) {
            query.setParameter("organisation", organisation);
        }
        return query.getSingleResult();
    }

    @Override
    public Uni<Optional<Webhook>> find(UUID communityId, UUID id) {
        return sessions.withTransaction(
                session -> session.find(WebhookRow.class, id).map(row -> inCommunity(row, communityId)));
    }

    @Override
    public Uni<Optional<Webhook>> findForChange(UUID communityId, UUID id) {
        return sessions.withTransaction(session -> session.find(WebhookRow.class, id, LockModeType.PESSIMISTIC_WRITE)
                .map(row -> inCommunity(row, communityId)));
    }

    private static Optional<Webhook> inCommunity(@Nullable WebhookRow row, UUID communityId) {
        return row == null || !communityId.equals(row.communityId)
                ? Optional.empty()
                : Optional.of(WebhookRows.webhook(row));
    }

    @Override
    public Uni<List<Webhook>> list(UUID communityId, @Nullable UUID organisationId, @Nullable UUID after, int limit) {
        var hql = "from WebhookRow where communityId = :community and id > :after"
                + (organisationId == null ? "" : " and organisationId = :organisation") + " order by id";
        return sessions.withTransaction(session -> {
            var query = session.createSelectionQuery(hql, WebhookRow.class)
                    .setParameter("community", communityId)
                    .setParameter("after", after == null ? BEFORE_ALL : after)
                    .setMaxResults(limit);
            if (organisationId != null) {
                query.setParameter("organisation", organisationId);
            }
            return query.getResultList()
                    .map(rows -> rows.stream().map(WebhookRows::webhook).toList());
        });
    }

    @Override
    public Uni<Void> save(Webhook webhook) {
        return sessions.withTransaction(session -> session.find(WebhookRow.class, webhook.id())
                .invoke(row -> {
                    WebhookRows.write(webhook, row);
                    // Whoever delivers finds the lease gone at the next message, and leaves the new position alone.
                    row.lease = null;
                    row.leasedUntil = null;
                })
                .chain(session::flush));
    }

    @Override
    public Uni<Void> remove(Webhook webhook) {
        return sessions.withTransaction(session -> session.find(WebhookRow.class, webhook.id())
                .flatMap(row -> session.remove(row).chain(session::flush).chain(() -> privacy.destroy(row.dataKeyId))));
    }

    @Override
    public Uni<Void> rotate(Webhook webhook, String secret, Instant previousUntil) {
        return sessions.withTransaction(session -> session.find(WebhookRow.class, webhook.id())
                .flatMap(row -> privacy.keys(List.of(row.dataKeyId)).invoke(keys -> {
                    row.previousSecret = row.secret;
                    row.previousSecretUntil = previousUntil;
                    row.secret = keys.seal(row.dataKeyId, secret).bytes();
                }))
                .chain(session::flush));
    }

    @Override
    public Uni<WebhookSecrets> secrets(UUID communityId, UUID id, Instant at) {
        return sessions.withTransaction(session -> session.find(WebhookRow.class, id)
                .onItem()
                .ifNull()
                .failWith(() -> new IllegalStateException("no such webhook: " + id))
                .flatMap(row -> privacy.keys(List.of(row.dataKeyId)).map(keys -> {
                    var valid = new ArrayList<String>();
                    keys.open(row.dataKeyId, Sealed.of(row.secret)).ifPresent(valid::add);
                    if (row.previousSecret != null && at.isBefore(row.previousSecretUntil)) {
                        keys.open(row.dataKeyId, Sealed.of(row.previousSecret)).ifPresent(valid::add);
                    }
                    return new WebhookSecrets(valid);
                })));
    }
}
