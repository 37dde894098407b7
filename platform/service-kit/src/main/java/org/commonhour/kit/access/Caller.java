package org.commonhour.kit.access;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The signed-in person (or agency client) behind a request, with the grants held in one community. */
public record Caller(String subject, UUID communityId, List<Grant> grants) {

    public Caller {
        grants = List.copyOf(grants);
    }

    /** Whether any grant has this role. */
    public boolean has(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    /** The member that the caller is in this community, when it is one. */
    public Optional<UUID> memberId() {
        return grants.stream()
                .filter(grant -> grant.role() == Role.MEMBER)
                .map(Grant::memberId)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .findFirst();
    }

    /** Whether the caller works for this organisation. */
    public boolean staffOf(UUID organisationId) {
        return grants.stream()
                .anyMatch(grant -> grant.role() == Role.STAFF && organisationId.equals(grant.organisationId()));
    }
}
