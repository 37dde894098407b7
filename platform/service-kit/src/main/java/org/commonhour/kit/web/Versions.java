package org.commonhour.kit.web;

import jakarta.ws.rs.core.EntityTag;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.jspecify.annotations.Nullable;

/** Versions of things as entity tags, so that two people who edit the same thing do not undo each other. */
public final class Versions {

    private Versions() {}

    /** The tag of a version. */
    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /** The version that the caller says to change; 428 when the {@code If-Match} header is missing, 412 when strange. */
    public static long expected(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw DomainProblem.of(
                    CommonProblem.PRECONDITION_MISSING, "Send If-Match with the ETag of the version you are changing.");
        }
        try {
            return Long.parseLong(ifMatch.strip().replace("\"", ""));
        } catch (NumberFormatException e) {
            throw stale();
        }
    }

    /** Refuses with 412 unless the versions are the same. */
    public static void check(long expected, long found) {
        if (expected != found) {
            throw stale();
        }
    }

    private static DomainProblem stale() {
        return DomainProblem.of(CommonProblem.STALE, "Somebody changed this meanwhile. Read it again, then change it.");
    }
}
