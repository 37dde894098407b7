package org.commonhour.ledger.account.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.commonhour.ledger.account.Account;
import org.commonhour.ledger.account.AccountKind;
import org.commonhour.ledger.account.Accounts;
import org.commonhour.ledger.minutes.Minutes;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Rows are detached as soon as they are read: the engine changes them behind the session's back. */
@ApplicationScoped
class PostgresAccounts implements Accounts {

    /** The terms an account starts with are kept like every later change of them. */
    private static final String ADD = """
        with added as (
            insert into account (id, community_id, kind, owner_id, code, state, floor_minutes, ceiling_minutes,
                                 soft_floor_minutes, soft_ceiling_minutes, opened_at, proof_ref, proof_salt)
            values (:id, :community, :kind, cast(nullif(:owner, '') as uuid), nullif(:code, ''), 'OPEN',
                    cast(nullif(:floor, '') as bigint), cast(nullif(:ceiling, '') as bigint),
                    cast(nullif(:softFloor, '') as bigint), cast(nullif(:softCeiling, '') as bigint),
                    cast(:openedAt as timestamptz), :ref, decode(:salt, 'hex'))
            on conflict do nothing
            returning *)
        insert into account_term (account_id, revision, community_id, change, state, floor_minutes, ceiling_minutes,
                                  soft_floor_minutes, soft_ceiling_minutes, available_minutes, expected_minutes,
                                  after_seq, recorded_at)
        select id, 0, community_id, 'OPENED', state, floor_minutes, ceiling_minutes, soft_floor_minutes,
               soft_ceiling_minutes, 0, 0, 0, opened_at
        from added
        """;

    private static final String SALT = """
        select encode(proof_salt, 'hex') from account
        where community_id = :community and id = :id and proof_salt is not null
        """;
    private static final String FORGET_OWNER = """
        update account set owner_id = null, proof_salt = null
        where community_id = :community and kind = 'MEMBER' and owner_id = :member
        """;

    private static final String LOCK_LEDGER =
            "select community_id from ledger_head where community_id = :community for no key update";
    // Before there is a head its advisory lock stands for it; the head may have come while this was waiting.
    private static final String LOCK_ABSENT = """
        select c.community from (select cast(:community as uuid) as community) c
        cross join lateral pg_advisory_xact_lock(head_lock(c.community)) locked
        """;

    private final Mutiny.SessionFactory sessions;

    PostgresAccounts(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<Optional<Account>> find(UUID communityId, UUID id) {
        return read(
                        "select * from account where community_id = :community and id = :id",
                        query -> query.setParameter("community", communityId).setParameter("id", id))
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<Optional<Account>> findOwned(UUID communityId, AccountKind kind, @Nullable UUID ownerId) {
        if (ownerId == null) {
            return read(
                            """
                            select * from account
                            where community_id = :community and kind = :kind and owner_id is null limit 1
                            """,
                            query ->
                                    query.setParameter("community", communityId).setParameter("kind", kind.name()))
                    .map(found -> found.stream().findFirst());
        }
        return ownedBy(communityId, kind, List.of(ownerId))
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<List<Account>> ownedBy(UUID communityId, AccountKind kind, Collection<UUID> ownerIds) {
        return read(
                """
                select * from account
                where community_id = :community and kind = :kind and owner_id = any(cast(:owners as uuid[]))
                """,
                query -> query.setParameter("community", communityId)
                        .setParameter("kind", kind.name())
                        .setParameter("owners", ownerIds.toArray(UUID[]::new)));
    }

    @Override
    public Uni<Optional<Account>> findPot(UUID communityId, String code) {
        return read(
                        "select * from account where community_id = :community and code = :code",
                        query -> query.setParameter("community", communityId).setParameter("code", code))
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<List<Account>> findAll(UUID communityId, Collection<UUID> ids) {
        return read(
                "select * from account where community_id = :community and id = any(cast(:ids as uuid[]))",
                query -> query.setParameter("community", communityId).setParameter("ids", ids.toArray(UUID[]::new)));
    }

    @Override
    public Uni<Void> lockLedger(UUID communityId) {
        return sessions.withTransaction(session -> lock(session, LOCK_LEDGER, communityId)
                .flatMap(found -> found.isEmpty()
                        ? lock(session, LOCK_ABSENT, communityId).chain(() -> lock(session, LOCK_LEDGER, communityId))
                        : Uni.createFrom().item(found))
                .replaceWithVoid());
    }

    private static Uni<List<UUID>> lock(Mutiny.Session session, String sql, UUID communityId) {
        return session.createNativeQuery(sql, UUID.class)
                .setParameter("community", communityId)
                .getResultList();
    }

    @Override
    public Uni<List<Account>> page(UUID communityId, @Nullable AccountKind kind, @Nullable UUID after, int limit) {
        return read(
                """
                select * from account
                where community_id = :community and (:kind = '' or kind = :kind) and id > :after
                order by id limit :limit
                """,
                query -> query.setParameter("community", communityId)
                        .setParameter("kind", kind == null ? "" : kind.name())
                        .setParameter("after", after == null ? new UUID(0, 0) : after)
                        .setParameter("limit", limit));
    }

    @Override
    public Uni<Boolean> add(Account account, byte[] salt, Instant openedAt) {
        var ownerId = account.ownerId();
        return sessions.withTransaction(session -> session.createNativeQuery(ADD)
                        .setParameter("id", account.id())
                        .setParameter("community", account.communityId())
                        .setParameter("kind", account.kind().name())
                        .setParameter("owner", ownerId == null ? "" : ownerId.toString())
                        .setParameter("code", account.code() == null ? "" : account.code())
                        .setParameter("floor", text(account.limit().floor()))
                        .setParameter("ceiling", text(account.limit().ceiling()))
                        .setParameter("softFloor", text(account.limit().softFloor()))
                        .setParameter("softCeiling", text(account.limit().softCeiling()))
                        .setParameter("openedAt", openedAt)
                        .setParameter("ref", account.ref().hex())
                        .setParameter("salt", HexFormat.of().formatHex(salt))
                        .executeUpdate())
                .map(rows -> rows > 0);
    }

    @Override
    public Uni<Optional<byte[]>> salt(UUID communityId, UUID id) {
        return sessions.withSession(session -> session.createNativeQuery(SALT, String.class)
                .setParameter("community", communityId)
                .setParameter("id", id)
                .getResultList()
                .map(found -> found.stream().findFirst().map(HexFormat.of()::parseHex)));
    }

    @Override
    public Uni<Void> forgetOwner(UUID communityId, UUID memberId) {
        return sessions.withTransaction(session -> session.createNativeQuery(FORGET_OWNER)
                .setParameter("community", communityId)
                .setParameter("member", memberId)
                .executeUpdate()
                .replaceWithVoid());
    }

    @Override
    public Uni<List<Account>> lock(Collection<UUID> communityIds, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return read(
                """
                select * from account
                where id = any(cast(:ids as uuid[])) and community_id = any(cast(:communities as uuid[]))
                order by id for no key update
                """,
                query -> query.setParameter("ids", ids.toArray(UUID[]::new))
                        .setParameter("communities", communityIds.toArray(UUID[]::new)));
    }

    private Uni<List<Account>> read(String sql, UnaryOperator<Mutiny.SelectionQuery<AccountRow>> parameters) {
        return sessions.withTransaction(session -> parameters
                .apply(session.createNativeQuery(sql, AccountRow.class))
                .getResultList()
                .invoke(rows -> rows.forEach(session::detach))
                .map(rows -> rows.stream().map(AccountRow::toAccount).toList()));
    }

    private static String text(@Nullable Minutes minutes) {
        return minutes == null ? "" : Long.toString(minutes.value());
    }
}
