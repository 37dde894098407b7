package org.commonhour.matching;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.jspecify.annotations.Nullable;

/** Reads what stands behind the question mark; refuses with 422 what cannot be read there. */
public final class QueryValues {

    private QueryValues() {}

    /** One of the constants, or null when the value is not given. */
    public static <E extends Enum<E>> @Nullable E choice(Class<E> type, String name, @Nullable String value) {
        if (value == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst()
                .orElseThrow(() -> refusal(
                        name,
                        "is none of "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", "))));
    }

    /** An id, or null when the value is not given. */
    public static @Nullable UUID id(String name, @Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            throw refusal(name, "is not an id");
        }
    }

    private static DomainProblem refusal(String name, String why) {
        return DomainProblem.of(CommonProblem.INVALID, "The address asks for something that does not exist.")
                .at(name, why);
    }
}
