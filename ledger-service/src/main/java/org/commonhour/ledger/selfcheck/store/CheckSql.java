package org.commonhour.ledger.selfcheck.store;

/** Each statement gives the rows where a community's ledger breaks one invariant: table, key and what is wrong. */
final class CheckSql {

    static final String SUM_IS_ZERO = """
        select 'account' as place, 'all' as key, 'The balances sum to ' || sum(balance_minutes) || '.' as fault
        from account where community_id = :community having coalesce(sum(balance_minutes), 0) <> 0
        union all
        select 'entry', 'all', 'The entries sum to ' || sum(amount_minutes) || '.'
        from entry where community_id = :community having coalesce(sum(amount_minutes), 0) <> 0
        """;

    /** An entry that fits no transfer is named; a transfer only when no entry stands where one of its own should. */
    static final String TWO_ENTRIES = """
        with side as (
            select id, debit_account_id as account_id, debit_version as version, -amount_minutes as amount, seq
            from transfer where community_id = :community
            union all
            select id, credit_account_id, credit_version, amount_minutes, seq
            from transfer where community_id = :community),
        matched as (
            select s.id, s.account_id as side_account, s.version as side_version, e.account_id, e.version,
                   e.transfer_id, e.account_id is not null
                   and (e.community_id <> :community or e.transfer_id <> s.id or e.seq <> s.seq
                        or e.amount_minutes <> s.amount) as differs
            from side s left join entry e on e.account_id = s.account_id and e.version = s.version)
        select 'entry' as place, account_id || '/' || version as key, 'It does not fit transfer ' || id || '.' as fault
        from matched where differs
        union all
        select 'transfer', cast(id as text), 'It has no entry ' || side_account || '/' || side_version || '.'
        from matched where account_id is null
        union all
        select 'entry', e.account_id || '/' || e.version, 'It belongs to no transfer.'
        from entry e left join side s on s.account_id = e.account_id and s.version = e.version
        where e.community_id = :community and s.id is null
        """;

    /**
     * Every entry is held against the limits of its time. A transfer that takes up a hold may be recorded after an
     * override moved the account, so it is left out. An account may be beyond its limits when an override or a change of
     * its limits put it there.
     */
    static final String WITHIN_LIMITS = """
        select 'entry' as place, e.account_id || '/' || e.version as key,
               'The balance after it is beyond a limit.' as fault
        from entry e
        join transfer t on t.community_id = e.community_id and t.id = e.transfer_id
        join lateral (select floor_minutes, ceiling_minutes from account_term term
                      where term.account_id = e.account_id and term.after_seq < e.seq
                      order by term.revision desc limit 1) term on true
        where e.community_id = :community and t.override_reason is null and t.hold_id is null
          and ((e.amount_minutes < 0 and e.balance_after_minutes < term.floor_minutes)
            or (e.amount_minutes > 0 and e.balance_after_minutes > term.ceiling_minutes))
        union all
        select 'account', cast(a.id as text), 'Its balance and its holds are beyond a limit.'
        from account a
        join account_term term on term.account_id = a.id and term.revision = a.revision
        where a.community_id = :community
          and (a.balance_minutes - a.held_minutes < a.floor_minutes
            or a.balance_minutes + a.incoming_minutes > a.ceiling_minutes)
          and coalesce(term.available_minutes >= a.floor_minutes, true)
          and coalesce(term.expected_minutes <= a.ceiling_minutes, true)
          and not exists (select 1 from entry e
                          join transfer t on t.community_id = e.community_id and t.id = e.transfer_id
                          where e.account_id = a.id and t.override_reason is not null)
        union all
        select 'account', cast(a.id as text), 'It does not stand as its newest term says.'
        from account a
        left join account_term term on term.account_id = a.id and term.revision = a.revision
        where a.community_id = :community
          and (term.account_id is null
            or (a.state, a.floor_minutes, a.ceiling_minutes)
               is distinct from (term.state, term.floor_minutes, term.ceiling_minutes)
            or (a.state = 'CLOSED'
                and (a.balance_minutes <> 0 or a.held_minutes <> 0 or a.incoming_minutes <> 0)))
        """;

    /**
     * A balance after an entry is wrong when it is not the one before it and the amount; when the next entry goes on from
     * the right one, only one row is to blame.
     */
    static final String BALANCE_IS_SUM = """
        with line as (
            select account_id, version, amount_minutes as amount, balance_after_minutes as after,
                   lag(version, 1, cast(0 as bigint)) over w as version_before,
                   lag(amount_minutes, 1, cast(0 as bigint)) over w as amount_before,
                   lag(balance_after_minutes, 1, cast(0 as bigint)) over w as before,
                   lag(balance_after_minutes, 2, cast(0 as bigint)) over w as before_that
            from entry where community_id = :community window w as (partition by account_id order by version))
        select 'entry' as place, account_id || '/' || version as key,
               case when version <> version_before + 1 then 'Entries before it are missing.'
                    else 'The balance after it is not the one before it and its amount.' end as fault
        from line
        where version <> version_before + 1
           or (after <> before + amount
               and not (before <> before_that + amount_before and after = before_that + amount_before + amount))
        union all
        select 'account', cast(a.id as text), 'Its balance is not what its entries come to.'
        from account a
        left join (select account_id, sum(amount_minutes) as total, count(*) as entries,
                          (array_agg(balance_after_minutes order by version desc))[1] as after
                   from entry where community_id = :community group by account_id) e on e.account_id = a.id
        where a.community_id = :community
          and (a.balance_minutes <> coalesce(e.total, 0) or a.version <> coalesce(e.entries, 0)
            or a.balance_minutes <> coalesce(e.after, 0))
        """;

    static final String ONE_RESULT = """
        select 'transfer_refusal' as place, cast(r.id as text) as key, 'It was posted as well.' as fault
        from transfer t
        join transfer_refusal r on r.community_id = t.community_id and r.id = t.id
        where t.community_id = :community
        """;

    static final String HOLDS_FIT = """
        select 'account' as place, cast(a.id as text) as key, 'What is held is not the sum of the open holds.' as fault
        from account a
        left join (select debit_account_id as id, sum(amount_minutes) as total from hold
                   where community_id = :community and state = 'OPEN' group by debit_account_id) o on o.id = a.id
        left join (select credit_account_id as id, sum(amount_minutes) as total from hold
                   where community_id = :community and state = 'OPEN' group by credit_account_id) i on i.id = a.id
        where a.community_id = :community
          and (a.held_minutes <> coalesce(o.total, 0) or a.incoming_minutes <> coalesce(i.total, 0))
        union all
        select 'hold', cast(h.id as text), 'It does not fit the transfer that took it up.'
        from hold h
        left join transfer t on t.community_id = h.community_id and t.hold_id = h.id
        where h.community_id = :community
          and (h.captured_minutes > greatest(h.amount_minutes, 0)
            or (h.state = 'CAPTURED') <> (t.id is not null)
            or (h.state = 'CAPTURED'
                and h.captured_minutes <> least(h.amount_minutes, t.amount_minutes)))
        """;

    static final String ONE_EVENT = """
        select 'outbox' as place, subject as key, 'There is not exactly one event of this transfer.' as fault from (
            select cast(id as text) as subject, 1 as expected, 0 as found
            from transfer where community_id = :community
            union all
            select subject, 0, 1 from outbox
            where topic = 'commonhour.ledger.transfer.v1' and community_id = :community
              and type = 'org.commonhour.ledger.transfer-posted.v1') facts
        group by subject having sum(expected) <> 1 or sum(found) <> 1
        union all
        select 'event_stream', s.topic, 'Its last sequence is not the number of its events.' from event_stream s
        where s.topic = 'commonhour.ledger.transfer.v1' and s.community_id = :community
          and s.last_sequence <> (select count(*) from outbox o
                                  where o.topic = s.topic and o.community_id = s.community_id)
        """;

    static final String TIME_GOES_ON = """
        select 'block' as place, cast(seq as text) as key, 'It was recorded before the one before it.' as fault
        from (select seq, recorded_at, lag(recorded_at) over (order by seq) as before
              from block where community_id = :community) timed
        where recorded_at < before
        """;

    static final String APPEND_ONLY = """
        select guarded.name as place, guarded.name || '_append_only' as key, 'The trigger is missing or off.' as fault
        from unnest(array['transfer', 'entry', 'transfer_refusal', 'block', 'account_term', 'checkpoint',
                          'sealed_balance', 'sealed_month']) as guarded (name)
        where cast(:community as uuid) is not null
          and not exists (select 1 from pg_trigger g
                          where g.tgrelid = to_regclass(guarded.name) and g.tgenabled in ('O', 'A')
                            and g.tgname = guarded.name || '_append_only')
        union all
        select erasable.name, erasable.name || '_unchanged', 'The trigger is missing or off.'
        from unnest(array['transfer', 'transfer_refusal', 'account_term']) as erasable (name)
        where not exists (select 1 from pg_trigger g
                          where g.tgrelid = to_regclass(erasable.name) and g.tgenabled in ('O', 'A')
                            and g.tgname = erasable.name || '_unchanged')
        """;

    /**
     * Minutes are compared by the clock where both sides have a time. In one session a side without one is compared with
     * everything; between sessions it is by the sum of the day.
     */
    static final String PAID_OR_CREDITED = """
        with work as (
            select 'contribution' as place, c.id, c.session_id, c.member_id, c.pay_basis as basis, c.during,
                   c.started_at is not null as timed, s.occurred_on as day, c.amount_minutes as minutes
            from contribution c join session s on s.id = c.session_id
            where s.community_id = :community and s.state not in ('REFUSED', 'WITHDRAWN')
              and c.until_version is null and c.pay_basis <> 'NONE' and c.member_id is not null
            union all
            select 'staff_hours', id, null, member_id, 'PAID', tsrange(timezone('UTC', started_at),
                   timezone('UTC', started_at) + make_interval(mins => cast(amount_minutes as int))), true, worked_on, amount_minutes
            from staff_hours where community_id = :community and member_id is not null)
        select p.place, cast(p.id as text) as key,
               'The same minutes of this person are credited in contribution ' || c.id || '.' as fault
        from work p join work c on c.member_id = p.member_id
        where p.basis = 'PAID' and c.basis = 'CREDITED' and p.during && c.during
          and (p.session_id = c.session_id or (p.timed and c.timed))
        union all
        select 'contribution', cast(min(cast(id as text)) as text),
               'More than 24 hours of this person''s day are paid and credited.'
        from work group by member_id, day
        having sum(minutes) > 1440 and count(distinct basis) = 2 and not bool_and(timed)
        """;

    private CheckSql() {}

    /** The first places, and how many there are. */
    static String counted(String places) {
        return "with places as (" + places
                + ") select place, key, fault, (select count(*) from places) as found from places" + " limit :limit";
    }
}
