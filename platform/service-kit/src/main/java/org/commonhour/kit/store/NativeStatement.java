package org.commonhour.kit.store;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.impl.MutinySessionImpl;
import org.hibernate.reactive.pool.ReactiveConnection;
import org.jspecify.annotations.Nullable;

/**
 * A statement that runs on the session's own connection and in its transaction, but past the mapper's query layer.
 *
 * <p>For the few statements that run with every batch or every event: the mapper would resolve the type of each
 * parameter anew and look for a plan of its own each time. Statements that are begun one after the other without
 * waiting travel together and are executed in that order.
 */
public final class NativeStatement {

    // A name after one colon; two colons are a cast.
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-zA-Z]\\w*)");

    private final String sql;
    private final Map<String, Integer> places = new LinkedHashMap<>();

    private NativeStatement(String text) {
        this.sql = PARAMETER
                .matcher(text)
                .replaceAll(found -> "\\$" + (1 + places.computeIfAbsent(found.group(1), name -> places.size())));
    }

    /** The statement with this text, in which {@code :name} stands for a parameter. */
    public static NativeStatement of(String text) {
        return new NativeStatement(text);
    }

    /** One run of it, in the session's transaction; inside a unit of work that is the surrounding one. */
    public Run on(Mutiny.Session session) {
        if (session instanceof MutinySessionImpl own) {
            return new Run(own.getReactiveConnection());
        }
        throw new IllegalStateException("a session without a connection of its own: " + session.getClass());
    }

    /** A run of the statement, to be given its parameters, all of them. */
    public final class Run {

        private final ReactiveConnection connection;
        private final @Nullable Object[] values = new Object[places.size()];
        private final boolean[] given = new boolean[places.size()];

        private Run(ReactiveConnection connection) {
            this.connection = connection;
        }

        /** Sets a parameter: a text, a number, an id, a moment, or an array of texts, numbers or ids. */
        public Run set(String name, @Nullable Object value) {
            var place = places.get(name);
            if (place == null) {
                throw new IllegalArgumentException("no parameter has the name " + name);
            }
            values[place] = value instanceof Instant moment ? moment.atOffset(ZoneOffset.UTC) : value;
            given[place] = true;
            return this;
        }

        /** Runs it; how many rows it wrote. */
        public Uni<Integer> update() {
            requireAll();
            return Uni.createFrom().completionStage(() -> connection.update(sql, values));
        }

        /** Runs it; its rows, each turned into something else. */
        public <T> Uni<List<T>> rows(Function<ResultRow, T> reading) {
            requireAll();
            return Uni.createFrom()
                    .completionStage(() -> connection.select(sql, values))
                    .map(found -> {
                        var rows = new ArrayList<T>(found.size());
                        found.forEachRemaining(row -> rows.add(reading.apply(new ResultRow(row))));
                        return rows;
                    });
        }

        private void requireAll() {
            places.forEach((name, place) -> {
                if (!given[place]) {
                    throw new IllegalStateException("the parameter " + name + " is not set: " + Arrays.toString(given));
                }
            });
        }
    }
}
