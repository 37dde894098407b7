package org.commonhour.ledger.posting.store;

import org.commonhour.kit.store.NativeStatement;

/**
 * The statements of one batch. Columns travel as arrays, one element per row; absent values travel as empty text, and
 * times as microseconds since 1970, which is exact. Where a batch has many rows each column is unnested by itself: one
 * {@code unnest} of several arrays keeps each of them in a store of its own first.
 */
final class BatchSql {

    static final NativeStatement TRANSFERS = NativeStatement.of("""
        insert into transfer (community_id, id, seq, debit_account_id, credit_account_id, amount_minutes, kind,
                              session_id, hold_id, override_reason, override_by, occurred_at, occurred_at_given,
                              recorded_at, debit_version, credit_version, reverses_id, reversal_reason, reversal_by,
                              warnings, leaf_hash)
        select community, id, seq, debit, credit, amount, kind, cast(nullif(session, '') as uuid),
               cast(nullif(hold, '') as uuid), nullif(reason, ''), nullif(decider, ''),
               timestamptz 'epoch' + occurred * interval '1 microsecond', cast(given as boolean),
               timestamptz 'epoch' + recorded * interval '1 microsecond', debit_version, credit_version,
               cast(nullif(reverses, '') as uuid), nullif(reversal_reason, ''), nullif(reversal_by, ''),
               nullif(warnings, ''), decode(leaf, 'hex')
        from (select unnest(cast(:communities as uuid[])) as community, unnest(cast(:ids as uuid[])) as id,
                     unnest(cast(:seqs as bigint[])) as seq, unnest(cast(:debits as uuid[])) as debit,
                     unnest(cast(:credits as uuid[])) as credit, unnest(cast(:amounts as bigint[])) as amount,
                     unnest(cast(:kinds as text[])) as kind, unnest(cast(:sessions as text[])) as session,
                     unnest(cast(:holds as text[])) as hold, unnest(cast(:reasons as text[])) as reason,
                     unnest(cast(:deciders as text[])) as decider, unnest(cast(:occurred as bigint[])) as occurred,
                     unnest(cast(:given as text[])) as given, unnest(cast(:recorded as bigint[])) as recorded,
                     unnest(cast(:debitVersions as bigint[])) as debit_version,
                     unnest(cast(:creditVersions as bigint[])) as credit_version,
                     unnest(cast(:reverses as text[])) as reverses,
                     unnest(cast(:reversalReasons as text[])) as reversal_reason,
                     unnest(cast(:reversers as text[])) as reversal_by, unnest(cast(:warnings as text[])) as warnings,
                     unnest(cast(:leaves as text[])) as leaf) t
        """);

    static final NativeStatement ENTRIES = NativeStatement.of("""
        insert into entry (account_id, version, community_id, transfer_id, seq, amount_minutes,
                           balance_after_minutes)
        select unnest(cast(:accounts as uuid[])), unnest(cast(:versions as bigint[])),
               unnest(cast(:communities as uuid[])), unnest(cast(:transfers as uuid[])),
               unnest(cast(:seqs as bigint[])), unnest(cast(:amounts as bigint[])), unnest(cast(:balances as bigint[]))
        """);

    static final NativeStatement REFUSALS = NativeStatement.of("""
        insert into transfer_refusal (community_id, id, debit_account_id, credit_account_id, amount_minutes, kind,
                                      session_id, hold_id, override_reason, override_by, occurred_at, problem,
                                      field, detail, recorded_at, reverses_id, reversal_reason, reversal_by)
        select community, id, debit, credit, amount, kind, cast(nullif(session, '') as uuid),
               cast(nullif(hold, '') as uuid), nullif(reason, ''), nullif(decider, ''),
               timestamptz 'epoch' + cast(nullif(occurred, '') as bigint) * interval '1 microsecond', problem,
               nullif(field, ''), detail, timestamptz 'epoch' + recorded * interval '1 microsecond',
               cast(nullif(reverses, '') as uuid), nullif(reversal_reason, ''), nullif(reversal_by, '')
        from unnest(cast(:communities as uuid[]), cast(:ids as uuid[]), cast(:debits as uuid[]),
                    cast(:credits as uuid[]), cast(:amounts as bigint[]), cast(:kinds as text[]),
                    cast(:sessions as text[]), cast(:holds as text[]), cast(:reasons as text[]),
                    cast(:deciders as text[]), cast(:occurred as text[]), cast(:problems as text[]),
                    cast(:fields as text[]), cast(:details as text[]), cast(:recorded as bigint[]),
                    cast(:reverses as text[]), cast(:reversalReasons as text[]), cast(:reversers as text[]))
             as r (community, id, debit, credit, amount, kind, session, hold, reason, decider, occurred, problem,
                   field, detail, recorded, reverses, reversal_reason, reversal_by)
        """);

    static final NativeStatement PLACED_HOLDS = NativeStatement.of("""
        insert into hold (community_id, id, debit_account_id, credit_account_id, amount_minutes, arrangement_id,
                          state, refusal, placed_at, expires_at)
        select community, id, debit, credit, amount, cast(nullif(arrangement, '') as uuid), state,
               nullif(refusal, ''), timestamptz 'epoch' + recorded * interval '1 microsecond',
               timestamptz 'epoch' + cast(nullif(expires, '') as bigint) * interval '1 microsecond'
        from unnest(cast(:communities as uuid[]), cast(:ids as uuid[]), cast(:debits as uuid[]),
                    cast(:credits as uuid[]), cast(:amounts as bigint[]), cast(:arrangements as text[]),
                    cast(:states as text[]), cast(:refusals as text[]), cast(:recorded as bigint[]),
                    cast(:expiries as text[]))
             as h (community, id, debit, credit, amount, arrangement, state, refusal, recorded, expires)
        """);

    static final NativeStatement RESOLVED_HOLDS = NativeStatement.of("""
        update hold set state = r.state, captured_minutes = r.captured,
                        resolved_at = timestamptz 'epoch' + r.recorded * interval '1 microsecond'
        from unnest(cast(:communities as uuid[]), cast(:ids as uuid[]), cast(:states as text[]),
                    cast(:captured as bigint[]), cast(:recorded as bigint[]))
             as r (community, id, state, captured, recorded)
        where hold.community_id = r.community and hold.id = r.id
        """);

    static final NativeStatement ACCOUNTS = NativeStatement.of("""
        update account set balance_minutes = a.balance, held_minutes = a.held, incoming_minutes = a.incoming,
                           version = a.version
        from (select unnest(cast(:ids as uuid[])) as id, unnest(cast(:balances as bigint[])) as balance,
                     unnest(cast(:held as bigint[])) as held, unnest(cast(:incoming as bigint[])) as incoming,
                     unnest(cast(:versions as bigint[])) as version) a
        where account.id = a.id
        """);

    /** An account may change more than once in a batch: every change is kept, the last one holds. */
    static final NativeStatement TERMS = NativeStatement.of("""
        with term as (
            insert into account_term (account_id, revision, community_id, change, state, floor_minutes,
                                      ceiling_minutes, soft_floor_minutes, soft_ceiling_minutes, available_minutes,
                                      expected_minutes, after_seq, reason, decided_by, recorded_at)
            select account, revision, community, change, state, cast(nullif(floor, '') as bigint),
                   cast(nullif(ceiling, '') as bigint), cast(nullif(soft_floor, '') as bigint),
                   cast(nullif(soft_ceiling, '') as bigint), available, expected, after_seq, reason, decider,
                   timestamptz 'epoch' + recorded * interval '1 microsecond'
            from unnest(cast(:communities as uuid[]), cast(:accounts as uuid[]), cast(:revisions as bigint[]),
                        cast(:changes as text[]), cast(:states as text[]), cast(:floors as text[]),
                        cast(:ceilings as text[]), cast(:softFloors as text[]), cast(:softCeilings as text[]),
                        cast(:available as bigint[]), cast(:expected as bigint[]), cast(:afterSeqs as bigint[]),
                        cast(:reasons as text[]), cast(:deciders as text[]), cast(:recorded as bigint[]))
                 as c (community, account, revision, change, state, floor, ceiling, soft_floor, soft_ceiling,
                       available, expected, after_seq, reason, decider, recorded)
            returning *)
        update account set state = latest.state, floor_minutes = latest.floor_minutes,
                           ceiling_minutes = latest.ceiling_minutes,
                           soft_floor_minutes = latest.soft_floor_minutes,
                           soft_ceiling_minutes = latest.soft_ceiling_minutes, revision = latest.revision
        from (select distinct on (account_id) * from term order by account_id, revision desc) latest
        where account.id = latest.account_id
        """);

    static final NativeStatement HEAD_TIMES = NativeStatement.of("""
        update ledger_head set recorded_at = timestamptz 'epoch' + h.recorded * interval '1 microsecond'
        from unnest(cast(:communities as uuid[]), cast(:recorded as bigint[])) as h (community, recorded)
        where ledger_head.community_id = h.community
        """);

    static final NativeStatement BLOCKS = NativeStatement.of("""
        with made as (
            select community, seq, prev_hash, hash, decode(root, 'hex') as root, first_seq, transfers,
                   timestamptz 'epoch' + recorded * interval '1 microsecond' as recorded_at,
                   decode(frontier, 'hex') as frontier
            from unnest(cast(:communities as uuid[]), cast(:seqs as bigint[]), cast(:prevHashes as text[]),
                        cast(:hashes as text[]), cast(:roots as text[]), cast(:firstSeqs as bigint[]),
                        cast(:counts as int[]), cast(:recorded as bigint[]), cast(:frontiers as text[]))
                 as b (community, seq, prev_hash, hash, root, first_seq, transfers, recorded, frontier)),
        added as (
            insert into block (community_id, seq, prev_hash, hash, merkle_root, first_seq, transfer_count, recorded_at)
            select community, seq, prev_hash, hash, root, first_seq, transfers, recorded_at from made)
        update ledger_head set last_seq = made.first_seq + made.transfers - 1, last_block = made.seq,
                               last_hash = made.hash, recorded_at = made.recorded_at, frontier = made.frontier
        from made where ledger_head.community_id = made.community
        """);

    private BatchSql() {}
}
