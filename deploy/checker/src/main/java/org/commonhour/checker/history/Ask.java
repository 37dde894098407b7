package org.commonhour.checker.history;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A transfer that a client asks for.
 *
 * @param id chosen by the client; the idempotency key
 * @param debit the account that the minutes leave
 * @param credit the account that they reach
 * @param minutes whole minutes, 1 to 10080
 * @param kind {@code GIFT}, {@code GRANT} or {@code OPENING}
 * @param override the reason for which limits do not apply, if any
 * @param group those of one group are posted all or none; no part of the content
 */
public record Ask(
        UUID id,
        UUID debit,
        UUID credit,
        long minutes,
        String kind,
        @Nullable String override,
        @Nullable UUID group) {

    /** A transfer by itself. */
    public Ask(UUID id, UUID debit, UUID credit, long minutes, String kind, @Nullable String override) {
        this(id, debit, credit, minutes, kind, override, null);
    }

    /** The same as part of a group. */
    public Ask in(@Nullable UUID linked) {
        return new Ask(id, debit, credit, minutes, kind, override, linked);
    }

    /** Whether the other asks for the same in every field but the id. */
    public boolean sameContent(Ask other) {
        return differences(other).isEmpty();
    }

    /** The fields, by their names on the wire, in which two asks differ. */
    public Set<String> differences(Ask other) {
        var fields = new TreeSet<String>();
        if (!debit.equals(other.debit)) {
            fields.add("debitAccountId");
        }
        if (!credit.equals(other.credit)) {
            fields.add("creditAccountId");
        }
        if (minutes != other.minutes) {
            fields.add("amountMinutes");
        }
        if (!kind.equals(other.kind)) {
            fields.add("kind");
        }
        if (!Objects.equals(override, other.override)) {
            fields.add("overrideReason");
        }
        return fields;
    }
}
