package org.commonhour.ledger.neighbourhood;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.commonhour.testkit.Backing;

/** Looks into the database of the service under test, and breaks it where a test needs that. */
public final class Rows {

    private Rows() {}

    /** The one number that the query gives. */
    public static long number(String sql, Object... parameters) {
        return one(sql, rows -> rows.getLong(1), parameters);
    }

    /** The one text that the query gives. */
    public static String text(String sql, Object... parameters) {
        return one(sql, rows -> rows.getString(1), parameters);
    }

    private static <T> T one(String sql, Column<T> column, Object... parameters) {
        try (var connection = Backing.connect();
                var statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < parameters.length; index++) {
                statement.setObject(index + 1, parameters[index]);
            }
            try (var rows = statement.executeQuery()) {
                rows.next();
                return column.of(rows);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    /** Runs the statement and gives the number of rows that it changed. */
    public static int change(String sql, Object... parameters) {
        try (var connection = Backing.connect();
                var statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < parameters.length; index++) {
                statement.setObject(index + 1, parameters[index]);
            }
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    /** What a test wants of a row. */
    private interface Column<T> {
        T of(ResultSet rows) throws SQLException;
    }
}
