package org.commonhour.ledger.export.store;

/** Every table of the ledger as JSON, by pages that start behind a key, so that no page costs more than another. */
final class SnapshotSql {

    /** A reader that stops reading loses its snapshot after a minute, so that it does not hold up the database. */
    static final String SETTINGS = """
        select set_config('TimeZone', 'UTC', true), set_config('idle_in_transaction_session_timeout', '60s', true),
               set_config('statement_timeout', '60s', true)
        """;

    static final String ISOLATION = "set transaction isolation level repeatable read, read only";

    static final String HEAD = "select cast(to_jsonb(h) as text) from ledger_head h where community_id = $1";

    static final String ACCOUNTS = """
        select cast(to_jsonb(a) as text) from account a where community_id = $1 and id > $2 order by id limit $3
        """;

    static final String TERMS = """
        select cast(to_jsonb(t) as text) from account_term t
        where community_id = $1 and account_id = any($2) order by account_id, revision
        """;

    static final String REFUSALS = """
        select cast(to_jsonb(r) as text) from transfer_refusal r
        where community_id = $1 and id > $2 order by id limit $3
        """;

    static final String HOLDS = """
        select cast(to_jsonb(h) as text) from hold h where community_id = $1 and id > $2 order by id limit $3
        """;

    static final String TRANSFERS = """
        select cast(to_jsonb(t) || jsonb_build_object('debit_ref', d.proof_ref, 'credit_ref', c.proof_ref) as text)
        from transfer t
        left join account d on d.id = t.debit_account_id
        left join account c on c.id = t.credit_account_id
        where t.community_id = $1 and t.seq > $2 order by t.seq limit $3
        """;

    static final String ENTRIES = """
        select cast(to_jsonb(e) as text)
        from unnest(cast($2 as uuid[]), cast($3 as bigint[])) as wanted (account, version)
        join entry e on e.account_id = wanted.account and e.version = wanted.version
        where e.community_id = $1
        """;

    static final String BLOCKS = """
        select cast(to_jsonb(b) as text) from block b where community_id = $1 and seq > $2 order by seq limit $3
        """;

    static final String CHECKPOINTS = """
        select cast(to_jsonb(c) as text) from (
            select community_id, size, root, note, signed_at from checkpoint where community_id = $1 and size > $2
            union all
            select community_id, size, root, note, signed_at from brought_checkpoint
            where community_id = $1 and size > $2
            order by size fetch first $3 rows with ties) c
        order by c.size, c.signed_at
        """;

    /** The keys of those who signed checkpoints before the ledger came here. */
    static final String BROUGHT_KEYS =
            "select cast(to_jsonb(k) as text) from brought_key k where community_id = $1 order by key_text";

    private SnapshotSql() {}
}
