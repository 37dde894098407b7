package org.commonhour.ledger.insight;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.commonhour.ledger.neighbourhood.Rows;

/** Every table that insight keeps, whatever they are: each whose name begins with insight_. */
final class ReadModel {

    /** Tables that do not name the community in a column of their own, with how to find its rows. */
    private static final Map<String, String> OTHERWISE =
            Map.of("insight_source", "source_id in (select source_id from insight_line where community_id = '%s')");

    private ReadModel() {}

    /** Empties all of it. */
    static void empty() {
        Rows.change("truncate " + String.join(", ", tables()));
    }

    /** All rows about a community as text, by table; which reading it is does not count, nor do sums that came to nothing. */
    static Map<String, String> of(UUID communityId) {
        Map<String, String> rows = new TreeMap<>();
        for (var table : tables()) {
            var where = OTHERWISE.getOrDefault(table, "community_id = '%s'").formatted(communityId);
            rows.put(
                    table,
                    Rows.text("select coalesce(string_agg(row, chr(10) order by row), '') from"
                            + " (select cast(to_jsonb(t) - 'reading' as text) as row from " + table + " t where "
                            + where
                            + " and coalesce((to_jsonb(t) ->> 'amount_minutes')::bigint, 1) <> 0) rows"));
        }
        return rows;
    }

    private static String[] tables() {
        return Rows.text("select string_agg(table_name, ',' order by table_name) from information_schema.tables"
                        + " where table_schema = current_schema and table_name like 'insight\\_%'")
                .split(",");
    }
}
