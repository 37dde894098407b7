package org.commonhour.member.erasure.store;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.commonhour.member.erasure.Erasure;
import org.commonhour.member.erasure.Erasures;
import org.commonhour.member.erasure.Holder;
import org.commonhour.member.grant.GrantChanged;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Takes people out of the tables of members, applications and grants. */
@ApplicationScoped
class PostgresErasures implements Erasures {

    private static final String SIGN_INS = """
        select subject_id from role_grant where community_id = :community and member_id = :member
        union
        select subject_id from application where community_id = :community and member_id = :member
        """;

    // Earlier applications of the same person go with the one by which they became a member.
    private static final String EMPTY = """
        with emptied as (
            update member set details = '', external_reference = null, erased_at = :at, changed_at = :at,
                              changed_by = :by, version = version + 1
            where community_id = :community and id = :member and erased_at is null
            returning id, data_key_id
        ), applied as (
            update application a set details = '', reason = null, version = a.version + 1
            from emptied
            where a.community_id = :community and a.details <> ''
              and (a.member_id = emptied.id
                or (a.state <> 'OPEN' and a.subject_id = any (cast(:subjects as text[]))))
            returning a.data_key_id
        )
        select data_key_id from emptied union select data_key_id from applied
        """;

    // The sign-in's id is random, but the identity provider knows whose it is. A random one stands in its stead, the
    // same
    // in all of the community, so that it can still be told what one and the same person decided. What the person still
    // has, an active grant or an open application, stays theirs.
    private static final List<String> REPLACEMENTS =
            List.of("""
                update role_grant set
                    subject_id = case when subject_id = any (:gone) and state = 'WITHDRAWN' then :as else subject_id end,
                    given_by = case when given_by = any (:gone) then :as else given_by end,
                    withdrawn_by = case when withdrawn_by = any (:gone) then :as else withdrawn_by end
                where community_id = :community
                  and (subject_id = any (:gone) or given_by = any (:gone) or withdrawn_by = any (:gone))
                """, """
                update application set
                    subject_id = case when subject_id = any (:gone) and state <> 'OPEN' then :as else subject_id end,
                    decided_by = case when decided_by = any (:gone) then :as else decided_by end
                where community_id = :community and (subject_id = any (:gone) or decided_by = any (:gone))
                """, """
                update referral set
                    referred_by = case when referred_by = any (:gone) then :as else referred_by end,
                    changed_by = case when changed_by = any (:gone) then :as else changed_by end
                where community_id = :community and (referred_by = any (:gone) or changed_by = any (:gone))
                """, """
                update member set changed_by = :as where community_id = :community and changed_by = any (:gone)
                """, """
                update organisation set created_by = :as where community_id = :community and created_by = any (:gone)
                """, """
                update service set created_by = :as where community_id = :community and created_by = any (:gone)
                """, """
                update site set created_by = :as where community_id = :community and created_by = any (:gone)
                """, """
                update webhook set created_by = :as where community_id = :community and created_by = any (:gone)
                """, """
                update community set created_by = :as where id = :community and created_by = any (:gone)
                """, """
                update import_job set subject_id = :as where community_id = :community and subject_id = any (:gone)
                """, """
                delete from idempotency i
                where i.subject_id = any (:gone) and i.view is not null and :as like 'erased-%'
                  and cast(:community as uuid) is not null
                  and not exists (select 1 from role_grant g where g.subject_id = i.subject_id and g.state = 'ACTIVE')
                """, """
                update idempotency i set view = replace(i.view, g.gone, :as) from unnest(:gone) as g (gone)
                where position(g.gone in i.view) > 0 and cast(:community as uuid) is not null
                """);

    private static final String ADD = """
        insert into erasure (member_id, community_id, receipt, erased_at, announced_at)
        values (:member, :community, :receipt, :at, :at)
        """;

    private static final String FIND = """
        select e.member_id, e.community_id, e.receipt, e.erased_at, e.announced_at, e.completed_at,
               l.forgotten_at ledger_at, m.forgotten_at matching_at
        from erasure e
        left join erasure_confirmation l on l.member_id = e.member_id and l.holder = 'LEDGER'
        left join erasure_confirmation m on m.member_id = e.member_id and m.holder = 'MATCHING'
        """;

    // Confirmations of one person follow one another, so that the last one sees the others.
    private static final String LOCK = """
        select receipt from erasure where community_id = :community and member_id = :member for update
        """;

    private static final String CONFIRM = """
        with confirmed as (
            insert into erasure_confirmation (member_id, holder, forgotten_at) values (:member, :holder, :forgotten)
            on conflict do nothing returning member_id
        )
        update erasure e set completed_at = :at from confirmed
        where e.member_id = confirmed.member_id
          and (select count(*) from erasure_confirmation c where c.member_id = :member) + 1 = :holders
        """;

    // Everybody has heard of the grants, so nobody needs to be told of the sign-in from here again.
    private static final String CLEAN_OUTBOX = """
        update outbox o set body = regexp_replace(o.body, '"subjectId":"[^"]*"', :as)
        from event_stream s
        where s.topic = o.topic and s.community_id = o.community_id and o.sequence <= s.relayed_sequence
          and o.topic = :topic and o.community_id = :community and position(:of in o.body) > 0
        """;

    // The request for the erasure itself, which was under way when the others went.
    private static final String CLEAN_REQUESTS = """
        delete from idempotency
        where position((select cast(receipt as text) from erasure where member_id = :member) in view) > 0
        """;

    private final Mutiny.SessionFactory sessions;

    PostgresErasures(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<List<UUID>> empty(UUID communityId, UUID memberId, String by, Instant at) {
        return sessions.withTransaction(session -> session.flush()
                .chain(() -> session.createNativeQuery(SIGN_INS, String.class)
                        .setParameter("community", communityId)
                        .setParameter("member", memberId)
                        .getResultList())
                .map(subjects -> subjects.toArray(String[]::new))
                .flatMap(subjects -> session.createNativeQuery(EMPTY, UUID.class)
                        .setParameter("community", communityId)
                        .setParameter("member", memberId)
                        .setParameter("subjects", subjects)
                        .setParameter("by", by)
                        .setParameter("at", at)
                        .getResultList()
                        .call(keys -> keys.isEmpty() || subjects.length == 0
                                ? Uni.createFrom().voidItem()
                                : replace(session, communityId, subjects)))
                // What was read before is no longer so.
                .invoke(keys -> session.clear()));
    }

    @Override
    public Uni<Void> add(UUID communityId, UUID memberId, Instant at) {
        return sessions.withTransaction(session -> session.createNativeQuery(ADD)
                .setParameter("member", memberId)
                .setParameter("community", communityId)
                .setParameter("receipt", UUID.randomUUID())
                .setParameter("at", at)
                .executeUpdate()
                .replaceWithVoid());
    }

    @Override
    public Uni<Optional<Erasure>> find(UUID communityId, UUID memberId) {
        return sessions.withSession(session -> session.createNativeQuery(
                        FIND + " where e.community_id = :community and e.member_id = :member", Tuple.class)
                .setParameter("community", communityId)
                .setParameter("member", memberId)
                .getResultList()
                .map(PostgresErasures::first));
    }

    @Override
    public Uni<Optional<Erasure>> find(UUID receipt) {
        return sessions.withSession(
                session -> session.createNativeQuery(FIND + " where e.receipt = :receipt", Tuple.class)
                        .setParameter("receipt", receipt)
                        .getResultList()
                        .map(PostgresErasures::first));
    }

    @Override
    public Uni<Void> announced(UUID memberId, Instant at) {
        return sessions.withTransaction(
                session -> session.createNativeQuery("update erasure set announced_at = :at where member_id = :member")
                        .setParameter("member", memberId)
                        .setParameter("at", at)
                        .executeUpdate()
                        .replaceWithVoid());
    }

    @Override
    public Uni<Void> confirm(UUID communityId, UUID memberId, Holder holder, Instant forgottenAt, Instant at) {
        return sessions.withTransaction(session -> session.createNativeQuery(LOCK, UUID.class)
                .setParameter("community", communityId)
                .setParameter("member", memberId)
                .getResultList()
                .flatMap(found -> found.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : session.createNativeQuery(CONFIRM)
                                .setParameter("member", memberId)
                                .setParameter("holder", holder.name())
                                .setParameter("forgotten", forgottenAt)
                                .setParameter("at", at)
                                .setParameter("holders", Holder.values().length)
                                .executeUpdate()
                                .flatMap(completed -> completed == 0
                                        ? Uni.createFrom().voidItem()
                                        : cleanUp(session, communityId, memberId))));
    }

    @Override
    public Uni<Long> overdue(Instant announcedBefore) {
        return sessions.withSession(session -> session.createNativeQuery(
                        "select count(*) from erasure where completed_at is null and announced_at < :before",
                        Long.class)
                .setParameter("before", announcedBefore)
                .getSingleResult());
    }

    private static Uni<Void> cleanUp(Mutiny.Session session, UUID communityId, UUID memberId) {
        return session.createNativeQuery(CLEAN_OUTBOX)
                .setParameter("community", communityId)
                .setParameter("topic", GrantChanged.TOPIC)
                .setParameter("of", "\"memberId\":\"" + memberId + "\"")
                .setParameter("as", "\"subjectId\":\"erased-" + UUID.randomUUID() + "\"")
                .executeUpdate()
                .chain(() -> session.createNativeQuery(CLEAN_REQUESTS)
                        .setParameter("member", memberId)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Optional<Erasure> first(List<Tuple> rows) {
        return rows.stream().findFirst().map(row -> {
            var forgotten = new EnumMap<Holder, Instant>(Holder.class);
            put(forgotten, Holder.LEDGER, moment(row, "ledger_at"));
            put(forgotten, Holder.MATCHING, moment(row, "matching_at"));
            return new Erasure(
                    row.get("member_id", UUID.class),
                    row.get("community_id", UUID.class),
                    row.get("receipt", UUID.class),
                    Objects.requireNonNull(moment(row, "erased_at")),
                    Objects.requireNonNull(moment(row, "announced_at")),
                    forgotten,
                    moment(row, "completed_at"));
        });
    }

    private static void put(EnumMap<Holder, Instant> forgotten, Holder holder, @Nullable Instant at) {
        if (at != null) {
            forgotten.put(holder, at);
        }
    }

    private static @Nullable Instant moment(Tuple row, String column) {
        OffsetDateTime at = row.get(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static Uni<Void> replace(Mutiny.Session session, UUID communityId, String[] subjects) {
        var replacement = "erased-" + UUID.randomUUID();
        return Multi.createFrom()
                .iterable(REPLACEMENTS)
                .onItem()
                .transformToUniAndConcatenate(
                        sql -> session.createNativeQuery(sql.replace(":gone", "cast(:gone as text[])"))
                                .setParameter("community", communityId)
                                .setParameter("gone", subjects)
                                .setParameter("as", replacement)
                                .executeUpdate())
                .onItem()
                .ignoreAsUni();
    }
}
