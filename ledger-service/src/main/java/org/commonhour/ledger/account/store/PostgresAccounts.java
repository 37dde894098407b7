package org.commonhour.ledger.account.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.commonhour.kit.problem.Outages;
import org.commonhour.kit.store.LockPatience;
import org.commonhour.kit.store.NativeStatement;
import org.commonhour.ledger.account.Account;
import org.commonhour.ledger.account.AccountKind;
import org.commonhour.ledger.account.AccountOwner;
import org.commonhour.ledger.account.Accounts;
import org.commonhour.ledger.minutes.Minutes;
import org.commonhour.ledger.problem.LedgerProblem;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Reads and writes accounts past the session, as the engine does. */
@ApplicationScoped
class PostgresAccounts implements Accounts {

    /** The terms an account starts with are kept like every later change of them. */
    private static final NativeStatement ADD = NativeStatement.of("""
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
        """);

    private static final String ACCOUNTS = "select " + AccountRow.COLUMNS + " from account where ";
    private static final NativeStatement BY_ID =
            NativeStatement.of(ACCOUNTS + "community_id = :community and id = any(cast(:ids as uuid[]))");
    private static final NativeStatement UNOWNED =
            NativeStatement.of(ACCOUNTS + "community_id = :community and kind = :kind and owner_id is null limit 1");
    private static final NativeStatement OWNED = NativeStatement.of(
            ACCOUNTS + "community_id = :community and kind = :kind and owner_id = any(cast(:owners as uuid[]))");
    private static final NativeStatement POT =
            NativeStatement.of(ACCOUNTS + "community_id = :community and code = :code");
    private static final NativeStatement PAGE = NativeStatement.of(ACCOUNTS + """
        community_id = :community and (:kind = '' or kind = :kind) and id > :after order by id limit :limit
        """);
    private static final NativeStatement UNDER_LOCK = NativeStatement.of(
            ACCOUNTS + "id = any(cast(:ids as uuid[])) and community_id = any(cast(:communities as uuid[]))");
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

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 100_000;

    private final Mutiny.SessionFactory sessions;
    private final Cache<UUID, AccountOwner> remembered = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MOST_REMEMBERED)
            .build();

    PostgresAccounts(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<Optional<Account>> find(UUID communityId, UUID id) {
        return findAll(communityId, List.of(id)).map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<Optional<Account>> findOwned(UUID communityId, AccountKind kind, @Nullable UUID ownerId) {
        var found = ownerId == null
                ? read(UNOWNED, query -> query.set("community", communityId).set("kind", kind.name()))
                : ownedBy(communityId, kind, List.of(ownerId));
        return found.map(accounts -> accounts.stream().findFirst());
    }

    @Override
    public Uni<List<Account>> ownedBy(UUID communityId, AccountKind kind, Collection<UUID> ownerIds) {
        return read(
                OWNED,
                query -> query.set("community", communityId)
                        .set("kind", kind.name())
                        .set("owners", ownerIds.toArray(UUID[]::new)));
    }

    @Override
    public Uni<Optional<Account>> findPot(UUID communityId, String code) {
        return read(POT, query -> query.set("community", communityId).set("code", code))
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<List<Account>> findAll(UUID communityId, Collection<UUID> ids) {
        return read(BY_ID, query -> query.set("community", communityId).set("ids", ids.toArray(UUID[]::new)));
    }

    @Override
    public Uni<List<AccountOwner>> owners(UUID communityId, Collection<UUID> ids) {
        var known = remembered.getAllPresent(ids);
        var missing = ids.stream().filter(id -> !known.containsKey(id)).toList();
        var found = missing.isEmpty() ? Uni.createFrom().item(List.<Account>of()) : findAll(communityId, missing);
        return found.map(accounts -> Stream.concat(
                        known.values().stream()
                                .filter(owner -> owner.communityId().equals(communityId)),
                        accounts.stream().map(this::remember))
                .toList());
    }

    private AccountOwner remember(Account account) {
        var owner = AccountOwner.of(account);
        remembered.put(account.id(), owner);
        return owner;
    }

    @Override
    public Uni<Void> lockLedger(UUID communityId) {
        return sessions.withTransaction(session -> LockPatience.limit(session)
                        .chain(() -> lock(session, LOCK_LEDGER, communityId))
                        .flatMap(found -> found.isEmpty()
                                ? lock(session, LOCK_ABSENT, communityId)
                                        .chain(() -> lock(session, LOCK_LEDGER, communityId))
                                : Uni.createFrom().item(found))
                        .replaceWithVoid())
                .onFailure(Outages::isLockTimeout)
                .transform(waited -> LedgerProblem.busy());
    }

    private static Uni<List<UUID>> lock(Mutiny.Session session, String sql, UUID communityId) {
        return session.createNativeQuery(sql, UUID.class)
                .setParameter("community", communityId)
                .getResultList();
    }

    @Override
    public Uni<List<Account>> page(UUID communityId, @Nullable AccountKind kind, @Nullable UUID after, int limit) {
        return read(
                PAGE,
                query -> query.set("community", communityId)
                        .set("kind", kind == null ? "" : kind.name())
                        .set("after", after == null ? new UUID(0, 0) : after)
                        .set("limit", limit));
    }

    @Override
    public Uni<Boolean> add(Account account, byte[] salt, Instant openedAt) {
        var ownerId = account.ownerId();
        return sessions.withTransaction(session -> ADD.on(session)
                        .set("id", account.id())
                        .set("community", account.communityId())
                        .set("kind", account.kind().name())
                        .set("owner", ownerId == null ? "" : ownerId.toString())
                        .set("code", account.code() == null ? "" : account.code())
                        .set("floor", text(account.limit().floor()))
                        .set("ceiling", text(account.limit().ceiling()))
                        .set("softFloor", text(account.limit().softFloor()))
                        .set("softCeiling", text(account.limit().softCeiling()))
                        .set("openedAt", openedAt)
                        .set("ref", account.ref().hex())
                        .set("salt", HexFormat.of().formatHex(salt))
                        .update())
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
    public Uni<List<Account>> underLock(Collection<UUID> communityIds, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return read(
                UNDER_LOCK,
                query -> query.set("ids", ids.toArray(UUID[]::new))
                        .set("communities", communityIds.toArray(UUID[]::new)));
    }

    private Uni<List<Account>> read(NativeStatement statement, UnaryOperator<NativeStatement.Run> parameters) {
        return sessions.withTransaction(
                session -> parameters.apply(statement.on(session)).rows(AccountRow::read));
    }

    private static String text(@Nullable Minutes minutes) {
        return minutes == null ? "" : Long.toString(minutes.value());
    }
}
