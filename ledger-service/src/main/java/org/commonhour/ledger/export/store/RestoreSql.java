package org.commonhour.ledger.export.store;

import org.commonhour.ledger.export.LineType;

/**
 * Writes rows of an export back as they were: each column by its name. Rows travel as text: what the driver takes for JSON
 * it would send as one JSON text.
 */
final class RestoreSql {

    /** Accounts open by themselves when a member is heard of; unused ones give way to those of the same owner. */
    static final String GIVE_WAY = """
        delete from account a using jsonb_populate_recordset(cast(null as account), cast(cast(:rows as text) as jsonb)) brought
        where a.community_id = :community and a.version = 0 and a.held_minutes = 0 and a.incoming_minutes = 0
          and (a.id = brought.id
            or (a.kind = brought.kind and a.kind = 'ISSUE')
            or (a.kind = brought.kind and a.owner_id = brought.owner_id)
            or (a.kind = brought.kind and a.code = brought.code))
        """;

    static final String HEAD = """
        update ledger_head h
        set last_seq = brought.last_seq, last_block = brought.last_block, last_hash = brought.last_hash,
            recorded_at = brought.recorded_at, frontier = brought.frontier
        from jsonb_populate_record(cast(null as ledger_head), cast(cast(:row as text) as jsonb)) brought
        where h.community_id = :community
        """;

    static final String KEYS = """
        insert into brought_key (community_id, key_text)
        select :community, key_text from unnest(cast(:keys as text[])) as brought (key_text)
        on conflict do nothing
        """;

    static final String ERASED = "select cast(member_id as text) from erased_member where community_id = :community";

    static final String SIGN_INS = """
        select subject_id from access_grant where community_id = :community
        union select subject_id from sign_in where community_id = :community
        """;

    private RestoreSql() {}

    /** The statement that adds rows of this type. */
    static String insert(LineType type) {
        var table = switch (type) {
            case ACCOUNT -> "account";
            case TERM -> "account_term";
            case REFUSAL -> "transfer_refusal";
            case HOLD -> "hold";
            case TRANSFER -> "transfer";
            case ENTRY -> "entry";
            case BLOCK -> "block";
            case CHECKPOINT -> "brought_checkpoint";
            case HEADER, END -> throw new IllegalArgumentException(type + " has no table");
        };
        // The first terms of an account of the same id may be here already; they are never removed.
        var known = type == LineType.TERM ? " on conflict do nothing" : "";
        return "insert into " + table + " select * from jsonb_populate_recordset(cast(null as " + table
                + "), cast(cast(:rows as text) as jsonb))" + known;
    }
}
