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

    private static final String ADD = """
        insert into account (id, community_id, kind, owner_id, state, floor_minutes, ceiling_minutes, opened_at,
                             proof_ref, proof_salt)
        values (:id, :community, :kind, cast(nullif(:owner, '') as uuid), 'OPEN', cast(nullif(:floor, '') as bigint),
                cast(nullif(:ceiling, '') as bigint), cast(:openedAt as timestamptz), :ref, decode(:salt, 'hex'))
        on conflict do nothing
        """;

    private static final String SALT = """
        select encode(proof_salt, 'hex') from account
        where community_id = :community and id = :id and proof_salt is not null
        """;
    private static final String FORGET_OWNER = """
        update account set owner_id = null, proof_salt = null
        where community_id = :community and kind = 'MEMBER' and owner_id = :member
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
                        .setParameter("floor", text(account.limit().floor()))
                        .setParameter("ceiling", text(account.limit().ceiling()))
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
    public Uni<List<Account>> lock(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return read(
                "select * from account where id = any(cast(:ids as uuid[])) order by id for no key update",
                query -> query.setParameter("ids", ids.toArray(UUID[]::new)));
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
