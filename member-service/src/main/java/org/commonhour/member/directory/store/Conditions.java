package org.commonhour.member.directory.store;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The conditions of one search, joined by "and", with the values that they name. */
final class Conditions {

    private final StringBuilder sql = new StringBuilder("c.publishes_services and o.state = 'ACTIVE'");
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Adds a condition that names a value, unless there is no value. */
    Conditions with(String condition, String name, @Nullable Object value) {
        if (value != null) {
            sql.append(" and ").append(condition);
            values.put(name, value);
        }
        return this;
    }

    /** The rows of a query that ends where its conditions begin. */
    Mutiny.SelectionQuery<Object[]> rows(Mutiny.Session session, String select, String order) {
        return filled(session.createNativeQuery(select + " where " + sql + order, Object[].class));
    }

    /** The one number of such a query. */
    Mutiny.SelectionQuery<Long> number(Mutiny.Session session, String select) {
        return filled(session.createNativeQuery(select + " where " + sql, Long.class));
    }

    private <T> Mutiny.SelectionQuery<T> filled(Mutiny.SelectionQuery<T> query) {
        values.forEach(query::setParameter);
        return query;
    }
}
