package org.commonhour.ledger.selfcheck.store;

/** Each statement counts the places where a community's ledger breaks one invariant. */
final class CheckSql {

    static final String SUM_IS_ZERO = """
        select (select count(*) from (select 1 from account where community_id = :community
                                      having coalesce(sum(balance_minutes), 0) <> 0) balances)
             + (select count(*) from (select 1 from entry where community_id = :community
                                      having coalesce(sum(amount_minutes), 0) <> 0) entries)
        """;

    static final String TWO_ENTRIES = """
        select count(*) from (
            select id, account_id, amount, seq from (
                select id, debit_account_id as account_id, -amount_minutes as amount, seq, 1 as expected, 0 as found
                from transfer where community_id = :community
                union all
                select id, credit_account_id, amount_minutes, seq, 1, 0
                from transfer where community_id = :community
                union all
                select transfer_id, account_id, amount_minutes, seq, 0, 1
                from entry where community_id = :community) sides
            group by id, account_id, amount, seq having sum(expected) <> 1 or sum(found) <> 1) unmatched
        """;

    /**
     * Every entry is held against the limits of its time. A transfer that takes up a hold may be recorded after an
     * override moved the account, so it is left out. An account may be beyond its limits when an override or a change of
     * its limits put it there.
     */
    static final String WITHIN_LIMITS = """
        select (select count(*) from entry e
                join transfer t on t.community_id = e.community_id and t.id = e.transfer_id
                join lateral (select floor_minutes, ceiling_minutes from account_term term
                              where term.account_id = e.account_id and term.after_seq < e.seq
                              order by term.revision desc limit 1) term on true
                where e.community_id = :community and t.override_reason is null and t.hold_id is null
                  and ((e.amount_minutes < 0 and e.balance_after_minutes < term.floor_minutes)
                    or (e.amount_minutes > 0 and e.balance_after_minutes > term.ceiling_minutes)))
             + (select count(*) from account a
                join account_term term on term.account_id = a.id and term.revision = a.revision
                where a.community_id = :community
                  and (a.balance_minutes - a.held_minutes < a.floor_minutes
                    or a.balance_minutes + a.incoming_minutes > a.ceiling_minutes)
                  and coalesce(term.available_minutes >= a.floor_minutes, true)
                  and coalesce(term.expected_minutes <= a.ceiling_minutes, true)
                  and not exists (select 1 from entry e
                                  join transfer t on t.community_id = e.community_id and t.id = e.transfer_id
                                  where e.account_id = a.id and t.override_reason is not null))
             + (select count(*) from account a
                left join account_term term on term.account_id = a.id and term.revision = a.revision
                where a.community_id = :community
                  and (term.account_id is null
                    or (a.state, a.floor_minutes, a.ceiling_minutes)
                       is distinct from (term.state, term.floor_minutes, term.ceiling_minutes)
                    or (a.state = 'CLOSED'
                        and (a.balance_minutes <> 0 or a.held_minutes <> 0 or a.incoming_minutes <> 0))))
        """;

    static final String BALANCE_IS_SUM = """
        select (select count(*) from account a
                left join (select account_id, sum(amount_minutes) as total, count(*) as entries,
                                  max(version) as last, min(version) as first,
                                  (array_agg(balance_after_minutes order by version desc))[1] as after
                           from entry where community_id = :community group by account_id) e on e.account_id = a.id
                where a.community_id = :community
                  and (a.balance_minutes <> coalesce(e.total, 0) or a.version <> coalesce(e.entries, 0)
                    or a.version <> coalesce(e.last, 0) or coalesce(e.first, 1) <> 1
                    or a.balance_minutes <> coalesce(e.after, 0)))
             + (select count(*) from (
                    select balance_after_minutes <> sum(amount_minutes)
                               over (partition by account_id order by version) as wrong
                    from entry where community_id = :community) running where wrong)
        """;

    static final String ONE_RESULT = """
        select count(*) from transfer t
        join transfer_refusal r on r.community_id = t.community_id and r.id = t.id
        where t.community_id = :community
        """;

    static final String HOLDS_FIT = """
        select (select count(*) from account a
                left join (select debit_account_id as id, sum(amount_minutes) as total from hold
                           where community_id = :community and state = 'OPEN' group by debit_account_id) o on o.id = a.id
                left join (select credit_account_id as id, sum(amount_minutes) as total from hold
                           where community_id = :community and state = 'OPEN' group by credit_account_id) i on i.id = a.id
                where a.community_id = :community
                  and (a.held_minutes <> coalesce(o.total, 0) or a.incoming_minutes <> coalesce(i.total, 0)))
             + (select count(*) from hold h
                left join transfer t on t.community_id = h.community_id and t.hold_id = h.id
                where h.community_id = :community
                  and (h.captured_minutes > greatest(h.amount_minutes, 0)
                    or (h.state = 'CAPTURED') <> (t.id is not null)
                    or (h.state = 'CAPTURED'
                        and h.captured_minutes <> least(h.amount_minutes, t.amount_minutes))))
        """;

    /** The hash of a block is described at BlockHash; here it is computed a second time, by the database. */
    static final String BLOCKS_CHAIN = """
        with placed as (
            select max(block) over (order by seq, line is not null) as block, seq, line from (
                select first_seq as seq, seq as block, cast(null as text) as line
                from block where community_id = :community
                union all
                select t.seq, null, concat_ws('|',
                       t.seq, t.id, t.debit_account_id, t.credit_account_id, t.amount_minutes, t.kind,
                       coalesce(cast(t.session_id as text), ''), coalesce(cast(t.hold_id as text), ''),
                       coalesce(t.override_reason, ''), coalesce(t.override_by, ''),
                       cast(extract(epoch from t.occurred_at) * 1000000 as bigint),
                       cast(extract(epoch from t.recorded_at) * 1000000 as bigint))
                from transfer t where t.community_id = :community) lines),
        block_line as (
            select b.seq, count(p.line) as transfers,
                   sha256(decode(b.prev_hash, 'hex')
                          || convert_to(string_agg(p.line, E'\\n' order by p.seq), 'UTF8')) as hash
            from block b
            left join placed p on p.block = b.seq and p.line is not null
            where b.community_id = :community group by b.seq, b.prev_hash)
        select (select count(*) from (
                    select b.*, lag(b.hash) over w as hash_before, lag(b.seq) over w as seq_before,
                           lag(b.first_seq + b.transfer_count) over w as first_expected
                    from block b where b.community_id = :community window w as (order by b.seq)) b
                join block_line l on l.seq = b.seq
                where b.seq <> coalesce(b.seq_before, 0) + 1
                   or b.prev_hash <> coalesce(b.hash_before, repeat('0', 64))
                   or b.first_seq <> coalesce(b.first_expected, 1)
                   or l.transfers <> b.transfer_count
                   or l.hash is null or encode(l.hash, 'hex') <> b.hash)
             + (select count(*) from ledger_head h
                where h.community_id = :community
                  and (h.last_seq <> (select count(*) from transfer t where t.community_id = :community)
                    or h.last_seq <> coalesce((select max(t.seq) from transfer t
                                               where t.community_id = :community), 0)
                    or h.last_block <> coalesce((select max(b.seq) from block b
                                                 where b.community_id = :community), 0)
                    or h.last_seq <> coalesce((select sum(b.transfer_count) from block b
                                               where b.community_id = :community), 0)
                    or h.last_hash <> coalesce((select b.hash from block b where b.community_id = :community
                                                order by b.seq desc limit 1), repeat('0', 64))))
        """;

    static final String ONE_EVENT = """
        select (select count(*) from (
                    select subject from (
                        select cast(id as text) as subject, 1 as expected, 0 as found
                        from transfer where community_id = :community
                        union all
                        select subject, 0, 1 from outbox
                        where topic = 'commonhour.ledger.transfer.v1' and community_id = :community
                          and type = 'org.commonhour.ledger.transfer-posted.v1') facts
                    group by subject having sum(expected) <> 1 or sum(found) <> 1) unmatched)
             + (select count(*) from event_stream s
                where s.topic = 'commonhour.ledger.transfer.v1' and s.community_id = :community
                  and s.last_sequence <> (select count(*) from outbox o
                                          where o.topic = s.topic and o.community_id = s.community_id))
        """;

    static final String APPEND_ONLY = """
        select count(*) from unnest(array['transfer', 'entry', 'transfer_refusal', 'block', 'account_term']) as guarded (name)
        where cast(:community as uuid) is not null
          and not exists (select 1 from pg_trigger g
                          where g.tgrelid = to_regclass(guarded.name) and g.tgenabled in ('O', 'A')
                            and g.tgname = guarded.name || '_append_only')
        """;

    private CheckSql() {}
}
