package org.commonhour.ledger.erasure.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.commonhour.kit.access.NamedSignIns;

/** Every column of the ledger that names a sign-in; a test searches all tables for what is missing here. */
@ApplicationScoped
class PostgresSignIns implements NamedSignIns {

    private static final List<String> REPLACEMENTS = List.of("""
        update session set
            recorded_by = case when recorded_by = any (cast(:subjects as text[])) then :as else recorded_by end,
            confirmed_by = case when confirmed_by = any (cast(:subjects as text[])) then :as else confirmed_by end,
            disputed_by = case when disputed_by = any (cast(:subjects as text[])) then :as else disputed_by end
        where community_id = :community
          and (recorded_by = any (cast(:subjects as text[])) or confirmed_by = any (cast(:subjects as text[])) or disputed_by = any (cast(:subjects as text[])))
        """, """
        update session_version v set done_by = :as
        from session s where s.id = v.session_id and s.community_id = :community and v.done_by = any (cast(:subjects as text[]))
        """, """
        update session_notice n set told_by = :as
        from session s where s.id = n.session_id and s.community_id = :community and n.told_by = any (cast(:subjects as text[]))
        """, """
        update staff_hours set reported_by = :as
        where community_id = :community and reported_by = any (cast(:subjects as text[]))
        """, """
        update transfer set
            override_by = case when override_by = any (cast(:subjects as text[])) then :as else override_by end,
            reversal_by = case when reversal_by = any (cast(:subjects as text[])) then :as else reversal_by end
        where community_id = :community and (override_by is not null or reversal_by is not null)
          and (override_by = any (cast(:subjects as text[])) or reversal_by = any (cast(:subjects as text[])))
        """, """
        update transfer_refusal set
            override_by = case when override_by = any (cast(:subjects as text[])) then :as else override_by end,
            reversal_by = case when reversal_by = any (cast(:subjects as text[])) then :as else reversal_by end
        where community_id = :community and (override_by is not null or reversal_by is not null)
          and (override_by = any (cast(:subjects as text[])) or reversal_by = any (cast(:subjects as text[])))
        """, """
        update account_term set decided_by = :as
        where community_id = :community and decided_by = any (cast(:subjects as text[]))
        """);

    @Override
    public List<String> replacements() {
        return REPLACEMENTS;
    }
}
