package org.commonhour.testkit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Where in the service's database a text stands, in whatever column. */
public final class StoredText {
    private static final String TABLES = """
        select quote_ident(table_name) from information_schema.tables
        where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name
        """;
    // A row as text shows binary columns in hexadecimal, so the text is looked for in both forms.
    private static final String SEARCH = """
         t where position(? in t::text) > 0 or position(encode(convert_to(?, 'UTF8'), 'hex') in t::text) > 0 limit 1
        """;

    private StoredText() {}

    /** The tables with a row that has the text in it, by name. */
    public static List<String> tablesWith(String text) {
        var found = new ArrayList<String>();
        try (var connection = Backing.connect();
                var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var names = statement.executeQuery(TABLES)) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            for (var table : tables) {
                try (var search = connection.prepareStatement("select 1 from " + table + SEARCH)) {
                    search.setString(1, text);
                    search.setString(2, text);
                    if (search.executeQuery().next()) {
                        found.add(table);
                    }
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The database could not be searched.", failed);
        }
        return found;
    }
}
