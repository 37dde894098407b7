package org.commonhour.ledger.proof.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonhour.ledger.account.AccountRef;
import org.commonhour.ledger.minutes.Minutes;
import org.commonhour.ledger.proof.SealedBalance;
import org.commonhour.ledger.proof.SealedMonth;
import org.commonhour.ledger.proof.SealedMonths;
import org.hibernate.reactive.mutiny.Mutiny;

/** Months are texts such as {@code 2026-05}, which sort as they should. */
@ApplicationScoped
class PostgresSealedMonths implements SealedMonths {

    private static final String DUE = """
        select h.community_id, next.month from ledger_head h
        join block b on b.community_id = h.community_id and b.seq = 1
        left join lateral (select m.month from sealed_month m where m.community_id = h.community_id
                           order by m.month desc limit 1) sealed on true
        cross join lateral (select coalesce(
            to_char(to_date(sealed.month, 'YYYY-MM') + interval '1 month', 'YYYY-MM'),
            to_char(b.recorded_at at time zone 'UTC', 'YYYY-MM')) as month) next
        where next.month < :current order by next.month limit :limit
        """;
    private static final String CLOSE = """
        update ledger_head set recorded_at = greatest(recorded_at, cast(:end as timestamptz))
        where community_id = :community
        """;
    private static final String RECORDED_BEFORE = """
        select coalesce((select first_seq + transfer_count - 1 from block
                         where community_id = :community and recorded_at < cast(:end as timestamptz)
                         order by seq desc limit 1), 0)
        """;
    /** The leaf is described at SealedBalance. */
    private static final String ADD_BALANCES = """
        insert into sealed_balance (community_id, month, leaf_index, account_id, version, balance_minutes, leaf_hash)
        select :community, :month, row_number() over (order by ref collate "C") - 1, id, version, balance,
               sha256(decode('00', 'hex') || convert_to(concat(
                   '{"account":"', ref, '","balanceMinutes":', balance, ',"month":"', cast(:month as text),
                   '","v":1,"version":', version, '}'), 'UTF8'))
        from (select a.id, a.proof_ref as ref, coalesce(e.version, 0) as version,
                     coalesce(e.balance_after_minutes, 0) as balance
              from account a
              left join lateral (select version, balance_after_minutes from entry
                                 where account_id = a.id and seq <= :logSize order by version desc limit 1) e on true
              where a.community_id = :community and a.opened_at < cast(:end as timestamptz)) balances
        """;

    private static final String ADD = """
        insert into sealed_month (community_id, month, accounts, log_size, root, note, signed_at)
        values (:community, :month, :accounts, :logSize, decode(:root, 'hex'), :note, cast(:signedAt as timestamptz))
        """;
    private static final String FIND = "select " + SealedMonthRow.COLUMNS
            + " from sealed_month where community_id = :community and month = :month";
    private static final String BALANCE = """
        select s.leaf_index, a.proof_ref, s.version, s.balance_minutes from sealed_balance s
        join account a on a.id = s.account_id
        where s.community_id = :community and s.month = :month and s.account_id = :account
        """;

    private final Mutiny.SessionFactory sessions;

    PostgresSealedMonths(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<List<Due>> due(YearMonth current, int limit) {
        return sessions.withSession(session -> session.createNativeQuery(DUE, Tuple.class)
                .setParameter("current", current.toString())
                .setParameter("limit", limit)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Due(row.get(0, UUID.class), YearMonth.parse(row.get(1, String.class))))
                        .toList()));
    }

    @Override
    public Uni<Void> closeBefore(UUID communityId, Instant end) {
        return sessions.withTransaction(session -> session.createNativeQuery(CLOSE)
                .setParameter("community", communityId)
                .setParameter("end", end)
                .executeUpdate()
                .replaceWithVoid());
    }

    @Override
    public Uni<Long> recordedBefore(UUID communityId, Instant end) {
        return sessions.withTransaction(session -> session.createNativeQuery(RECORDED_BEFORE, Long.class)
                .setParameter("community", communityId)
                .setParameter("end", end)
                .getSingleResult());
    }

    @Override
    public Uni<Long> addBalances(UUID communityId, YearMonth month, long logSize, Instant end) {
        return sessions.withTransaction(session -> session.createNativeQuery(ADD_BALANCES)
                .setParameter("community", communityId)
                .setParameter("month", month.toString())
                .setParameter("logSize", logSize)
                .setParameter("end", end)
                .executeUpdate()
                .map(Integer::longValue));
    }

    @Override
    public Uni<Void> add(UUID communityId, SealedMonth month, Instant signedAt) {
        return sessions.withTransaction(session -> session.createNativeQuery(ADD)
                .setParameter("community", communityId)
                .setParameter("month", month.month().toString())
                .setParameter("accounts", month.accounts())
                .setParameter("logSize", month.logSize())
                .setParameter("root", month.root().hex())
                .setParameter("note", month.note())
                .setParameter("signedAt", signedAt)
                .executeUpdate()
                .replaceWithVoid());
    }

    @Override
    public Uni<Optional<SealedMonth>> find(UUID communityId, YearMonth month) {
        return sessions.withSession(session -> session.createNativeQuery(FIND, Tuple.class)
                .setParameter("community", communityId)
                .setParameter("month", month.toString())
                .getResultList()
                .map(rows -> SealedMonthRow.toMonths(rows).stream().findFirst()));
    }

    @Override
    public Uni<Optional<SealedBalance>> balance(UUID communityId, YearMonth month, UUID accountId) {
        return sessions.withSession(session -> session.createNativeQuery(BALANCE, Tuple.class)
                .setParameter("community", communityId)
                .setParameter("month", month.toString())
                .setParameter("account", accountId)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new SealedBalance(
                                month,
                                row.get(0, Long.class),
                                new AccountRef(row.get(1, String.class)),
                                row.get(2, Long.class),
                                Minutes.of(row.get(3, Long.class))))
                        .findFirst()));
    }
}
