package org.commonhour.kit.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role of a person in a community.
 *
 * @param memberId the member that the person is, when the role is {@link Role#MEMBER}
 * @param organisationId the organisation that the role is for, when it is {@link Role#STAFF}
 */
public record Grant(
        Role role, @Nullable UUID memberId, @Nullable UUID organisationId) {}
