package org.commonhour.ledger.posting.store;

/**
 * The statements of one batch. Columns travel as arrays, one element per row; absent values travel as empty text, and
 * times as microseconds since 1970, which is exact.
 */
final class BatchSql {

    static final String TRANSFERS = """
        insert into transfer (community_id, id, seq, debit_account_id, credit_account_id, amount_minutes, kind,
                              session_id, hold_id, override_reason, override_by, occurred_at, occurred_at_given,
                              recorded_at, debit_version, credit_version, leaf_hash)
        select community, id, seq, debit, credit, amount, kind, cast(nullif(session, '') as uuid),
               cast(nullif(hold, '') as uuid), nullif(reason, ''), nullif(decider, ''),
               timestamptz 'epoch' + occurred * interval '1 microsecond', cast(given as boolean),
               timestamptz 'epoch' + recorded * interval '1 microsecond', debit_version, credit_version,
               decode(leaf, 'hex')
        from unnest(cast(:communities as uuid[]), cast(:ids as uuid[]), cast(:seqs as bigint[]),
                    cast(:debits as uuid[]), cast(:credits as uuid[]), cast(:amounts as bigint[]),
                    cast(:kinds as text[]), cast(:sessions as text[]), cast(:holds as text[]),
                    cast(:reasons as text[]), cast(:deciders as text[]), cast(:occurred as bigint[]),
                    cast(:given as text[]), cast(:recorded as bigint[]), cast(:debitVersions as bigint[]),
                    cast(:creditVersions as bigint[]), cast(:leaves as text[]))
             as t (community, id, seq, debit, credit, amount, kind, session, hold, reason, decider, occurred, given,
                   recorded, debit_version, credit_version, leaf)
        """;

    static final String ENTRIES = """
        insert into entry (account_id, version, community_id, transfer_id, seq, amount_minutes,
                           balance_after_minutes)
        select account, version, community, transfer, seq, amount, balance
        from unnest(cast(:communities as uuid[]), cast(:accounts as uuid[]), cast(:versions as bigint[]),
                    cast(:transfers as uuid[]), cast(:seqs as bigint[]), cast(:amounts as bigint[]),
                    cast(:balances as bigint[]))
             as e (community, account, version, transfer, seq, amount, balance)
        """;

    static final String REFUSALS = """
        insert into transfer_refusal (community_id, id, debit_account_id, credit_account_id, amount_minutes, kind,
                                      session_id, hold_id, override_reason, override_by, occurred_at, problem,
                                      field, detail, recorded_at)
        select community, id, debit, credit, amount, kind, cast(nullif(session, '') as uuid),
               cast(nullif(hold, '') as uuid), nullif(reason, ''), nullif(decider, ''),
               timestamptz 'epoch' + cast(nullif(occurred, '') as bigint) * interval '1 microsecond', problem,
               nullif(field, ''), detail, timestamptz 'epoch' + recorded * interval '1 microsecond'
        from unnest(cast(:communities as uuid[]), cast(:ids as uuid[]), cast(:debits as uuid[]),
                    cast(:credits as uuid[]), cast(:amounts as bigint[]), cast(:kinds as text[]),
                    cast(:sessions as text[]), cast(:holds as text[]), cast(:reasons as text[]),
                    cast(:deciders as text[]), cast(:occurred as text[]), cast(:problems as text[]),
                    cast(:fields as text[]), cast(:details as text[]), cast(:recorded as bigint[]))
             as r (community, id, debit, credit, amount, kind, session, hold, reason, decider, occurred, problem,
                   field, detail, recorded)
        """;

    static final String PLACED_HOLDS = """
        insert into hold (community_id, id, debit_account_id, credit_account_id, amount_minutes, arrangement_id,
                          state, refusal, placed_at)
        select community, id, debit, credit, amount, arrangement, state, nullif(refusal, ''),
               timestamptz 'epoch' + recorded * interval '1 microsecond'
        from unnest(cast(:communities as uuid[]), cast(:ids as uuid[]), cast(:debits as uuid[]),
                    cast(:credits as uuid[]), cast(:amounts as bigint[]), cast(:arrangements as uuid[]),
                    cast(:states as text[]), cast(:refusals as text[]), cast(:recorded as bigint[]))
             as h (community, id, debit, credit, amount, arrangement, state, refusal, recorded)
        """;

    static final String RESOLVED_HOLDS = """
        update hold set state = r.state, captured_minutes = r.captured,
                        resolved_at = timestamptz 'epoch' + r.recorded * interval '1 microsecond'
        from unnest(cast(:communities as uuid[]), cast(:ids as uuid[]), cast(:states as text[]),
                    cast(:captured as bigint[]), cast(:recorded as bigint[]))
             as r (community, id, state, captured, recorded)
        where hold.community_id = r.community and hold.id = r.id
        """;

    static final String ACCOUNTS = """
        update account set balance_minutes = a.balance, held_minutes = a.held, incoming_minutes = a.incoming,
                           version = a.version
        from unnest(cast(:ids as uuid[]), cast(:balances as bigint[]), cast(:held as bigint[]),
                    cast(:incoming as bigint[]), cast(:versions as bigint[]))
             as a (id, balance, held, incoming, version)
        where account.id = a.id
        """;

    static final String HEAD_TIMES = """
        update ledger_head set recorded_at = timestamptz 'epoch' + h.recorded * interval '1 microsecond'
        from unnest(cast(:communities as uuid[]), cast(:recorded as bigint[])) as h (community, recorded)
        where ledger_head.community_id = h.community
        """;

    static final String BLOCKS = """
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
        """;

    private BatchSql() {}
}
