package org.commonhour.matching.erasure.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.commonhour.kit.access.NamedSignIns;

/** Every column of matching that names a sign-in; a test searches all tables for what is missing here. */
@ApplicationScoped
class PostgresSignIns implements NamedSignIns {

    private static final List<String> REPLACEMENTS = List.of("""
        update offer set
            created_by = case when created_by = any (cast(:subjects as text[])) then :as else created_by end,
            changed_by = case when changed_by = any (cast(:subjects as text[])) then :as else changed_by end
        where community_id = :community
          and (created_by = any (cast(:subjects as text[])) or changed_by = any (cast(:subjects as text[])))
        """, """
        update need set
            created_by = case when created_by = any (cast(:subjects as text[])) then :as else created_by end,
            changed_by = case when changed_by = any (cast(:subjects as text[])) then :as else changed_by end
        where community_id = :community
          and (created_by = any (cast(:subjects as text[])) or changed_by = any (cast(:subjects as text[])))
        """, """
        update arrangement_step p set actor = :as
        from arrangement a
        where a.id = p.arrangement_id and a.community_id = :community and p.actor = any (cast(:subjects as text[]))
        """);

    @Override
    public List<String> replacements() {
        return REPLACEMENTS;
    }
}
