package org.commonhour.backing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A running PostgreSQL server that keeps what it has committed, also over {@link #kill()} and {@link #restart()}. */
public interface PostgresServer extends AutoCloseable {
    String host();

    int port();

    String user();

    String password();

    /** Address for JDBC, without user and password. */
    default String jdbcUrl(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(host(), port(), database);
    }

    /** Address for the reactive client, without user and password. */
    default String reactiveUrl(String database) {
        return "postgresql://%s:%d/%s".formatted(host(), port(), database);
    }

    /** Creates a database when there is none of this name; the name may hold letters, digits and underscores. */
    default void createDatabase(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("Not a database name: " + name);
        }
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            try (var found = statement.executeQuery("select 1 from pg_database where datname = '" + name + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("create database " + name);
        } catch (SQLException failure) {
            throw new BackingFailure(
                    "The database " + name + " could not be created: " + failure.getMessage(), failure);
        }
    }

    /** Opens a plain JDBC connection. */
    default Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), user(), password());
    }

    /** Ends the server as a power cut would ({@code kill -9}). */
    void kill();

    /** Starts the server again with its data on the same port; stops it first when it runs. */
    void restart();

    /** Stops the server; a server without a data folder of its own forgets its data. */
    @Override
    void close();
}
