package org.commonhour.ledger.proof.store;

/**
 * What is described at TransferRecord, BlockHash and SealedBalance, computed a second time and by somebody else: the
 * database.
 */
final class AuditSql {

    static final String HEAD = """
        select last_seq, last_block, encode(frontier, 'hex') as edge from ledger_head
        where community_id = :community and last_block > 0
        """;

    static final String UNLIKE_THEIR_LEAF = """
        select t.seq, cast(t.id as text) as id, encode(given.leaf, 'hex') as leaf from transfer t
        left join account d on d.id = t.debit_account_id
        left join account c on c.id = t.credit_account_id
        cross join lateral (select sha256(decode('00', 'hex') || convert_to(concat(
            '{"amountMinutes":', t.amount_minutes, ',"community":"', t.community_id, '","credit":"', c.proof_ref,
            '","debit":"', d.proof_ref, '"', ',"hold":"' || t.hold_id || '"', ',"id":"', t.id, '","kind":"', t.kind,
            '","occurredAt":', cast(extract(epoch from t.occurred_at) * 1000000 as bigint),
            ',"override":"' || t.override_reason || '"',
            ',"recordedAt":', cast(extract(epoch from t.recorded_at) * 1000000 as bigint),
            ',"reverses":"' || t.reverses_id || '"', ',"seq":', t.seq, ',"session":"' || t.session_id || '"', ',"v":1}'), 'UTF8')) as leaf) given
        where t.community_id = :community
          and (t.leaf_hash <> given.leaf or (not t.occurred_at_given and t.occurred_at <> t.recorded_at))
        order by t.seq limit :limit
        """;

    static final String UNLIKE_THEIR_TILE = """
        select t.seq, cast(t.id as text) as id,
               encode(substr(l.hashes, cast(t.seq - 1 - l.tile_index * 256 as int) * 32 + 1, 32), 'hex') as leaf
        from (select (seq - 1) / 256 as tile_index, string_agg(leaf_hash, '' order by seq) as hashes
              from transfer where community_id = :community group by 1) kept
        join log_tile l on l.community_id = :community and l.tree = 'log' and l.level = 0
                       and l.tile_index = kept.tile_index and l.hashes <> kept.hashes
        join transfer t on t.community_id = :community
                       and t.seq between l.tile_index * 256 + 1 and l.tile_index * 256 + 256
                       and t.leaf_hash <> substr(l.hashes, cast(t.seq - 1 - l.tile_index * 256 as int) * 32 + 1, 32)
        order by t.seq limit :limit
        """;

    static final String MISSING = """
        select 'transfer' as place, 'number ' || before + 1 as key, 'It is missing.' as fault
        from (select seq, lag(seq, 1, cast(0 as bigint)) over (order by seq) as before
              from transfer where community_id = :community) numbered
        where seq <> before + 1 order by seq limit :limit
        """;

    static final String ALTERED_BLOCKS = """
        with hashed as (
            select seq, prev_hash, hash, first_seq, transfer_count, recorded_at, encode(sha256(
                       case when prev_hash ~ '^[0-9a-f]{64}$' then decode(prev_hash, 'hex') else '' end
                       || merkle_root || int8send(seq) || int8send(first_seq) || int8send(transfer_count)
                       || int8send(cast(extract(epoch from recorded_at) * 1000000 as bigint))), 'hex') as given
            from block where community_id = :community),
        placed as (
            select hashed.*, lag(seq, 1, cast(0 as bigint)) over w as before,
                   lag(hash, 1, repeat('0', 64)) over w as hash_before,
                   lag(given, 1, repeat('0', 64)) over w as given_before,
                   lag(first_seq + transfer_count, 1, cast(1 as bigint)) over w as expected
            from hashed window w as (order by seq))
        select 'block' as place, cast(seq as text) as key, case
                   when given <> hash then 'It does not give its hash.'
                   when seq <> before + 1 then 'Blocks before it are missing.'
                   when prev_hash not in (hash_before, given_before) then 'It does not follow the one before.'
                   else 'Transfers before it are in no block, or in two.' end as fault
        from placed
        where given <> hash or seq <> before + 1 or prev_hash not in (hash_before, given_before)
           or (first_seq <> expected and hash_before = given_before)
        order by seq limit :limit
        """;

    static final String ALTERED_BALANCES = """
        select 'sealed_balance' as place, s.month || '/' || s.account_id as key,
               'It does not give the hash of its leaf.' as fault
        from sealed_balance s left join account a on a.id = s.account_id
        where s.community_id = :community
          and s.leaf_hash <> sha256(decode('00', 'hex') || convert_to(concat(
              '{"account":"', a.proof_ref, '","balanceMinutes":', s.balance_minutes, ',"month":"', s.month,
              '","v":1,"version":', s.version, '}'), 'UTF8'))
        order by s.month, s.leaf_index limit :limit
        """;

    static final String BLOCKS = """
        select seq, first_seq, transfer_count, encode(merkle_root, 'hex') as root from block
        where community_id = :community and seq > :after order by seq limit :limit
        """;

    static final String CHECKPOINTS = "select " + CheckpointRow.COLUMNS
            + " from checkpoint where community_id = :community and size > :from and size <= :to order by size";

    static final String MONTHS = "select " + SealedMonthRow.COLUMNS
            + " from sealed_month where community_id = :community and month > :after order by month limit :limit";

    private AuditSql() {}
}
