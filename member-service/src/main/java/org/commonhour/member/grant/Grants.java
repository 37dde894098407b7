package org.commonhour.member.grant;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The grants in store. */
public interface Grants {

    /** Adds a grant; refuses one that is held already, that points outside its community, or to a member who has left. */
    Uni<Void> add(RoleGrant grant);

    Uni<Void> save(RoleGrant grant);

    /** The grant, kept from changing until the unit of work ends. */
    Uni<Optional<RoleGrant>> findForChange(UUID communityId, UUID id);

    Uni<Optional<RoleGrant>> find(UUID communityId, UUID id);

    /** At most {@code limit} grants, active and withdrawn, in the order of their ids. */
    Uni<List<RoleGrant>> list(UUID communityId, @Nullable UUID after, int limit);

    /** All active grants of a person, in all communities. */
    Uni<List<RoleGrant>> activeOf(String subject);

    /** The active grants of a role, kept from changing until the unit of work ends. */
    Uni<List<RoleGrant>> activeForChange(UUID communityId, GrantRole role);

    /** The active grant by which a member signs in, kept from changing until the unit of work ends. */
    Uni<Optional<RoleGrant>> signInForChange(UUID communityId, UUID memberId);

    /** Those of the members who have a sign-in. */
    Uni<Set<UUID>> withSignIn(UUID communityId, Collection<UUID> memberIds);
}
