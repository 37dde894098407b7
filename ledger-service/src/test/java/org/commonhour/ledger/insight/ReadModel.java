package org.commonhour.ledger.insight;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonhour.ledger.neighbourhood.Rows;

/** Every table that insight keeps, whatever they are: each whose name begins with insight_. */
final class ReadModel {

    /** What stands for facts, and what was taken back: the lines tell what both come to. */
    private static final Set<String> ASIDE = Set.of("insight_fact", "insight_taken_back");

    private ReadModel() {}

    /** Empties all of it; what stands for a fact stays, for the service that is running remembers it. */
    static void empty() {
        Rows.change("truncate "
                + Stream.of(tables())
                        .filter(table -> !table.equals("insight_fact"))
                        .collect(Collectors.joining(", ")));
    }

    /** All rows about a community as text, by table; which reading it is does not count, nor in which batch it came. */
    static Map<String, String> of(UUID communityId) {
        Map<String, String> rows = new TreeMap<>();
        for (var table : tables()) {
            if (ASIDE.contains(table)) {
                continue;
            }
            rows.put(
                    table,
                    Rows.text("select coalesce(string_agg(row, chr(10) order by row), '') from"
                            + " (select cast(to_jsonb(t) - 'reading' - 'batch' as text) as row from " + table
                            + " t where "
                            + "community_id = '" + communityId + "') rows"));
        }
        return rows;
    }

    private static String[] tables() {
        return Rows.text("select string_agg(table_name, ',' order by table_name) from information_schema.tables"
                        + " where table_schema = current_schema and table_name like 'insight\\_%'"
                        + " and table_type = 'BASE TABLE'")
                .split(",");
    }
}
