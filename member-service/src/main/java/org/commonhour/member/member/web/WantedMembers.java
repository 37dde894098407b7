package org.commonhour.member.member.web;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;

/** The ids of a query parameter, separated by commas. */
final class WantedMembers {

    private static final int MOST = 100;

    private WantedMembers() {}

    static Set<UUID> parse(String text) {
        var parts = text.split(",", -1);
        if (parts.length > MOST) {
            throw refusal("at most " + MOST + " ids");
        }
        try {
            var ids = new LinkedHashSet<UUID>();
            Arrays.stream(parts).map(String::strip).map(UUID::fromString).forEach(ids::add);
            return ids;
        } catch (IllegalArgumentException e) {
            throw refusal("must be UUIDs, separated by commas");
        }
    }

    private static DomainProblem refusal(String why) {
        return DomainProblem.of(CommonProblem.INVALID, "These ids cannot be looked up.")
                .at("ids", why);
    }
}
