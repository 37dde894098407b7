package org.commonhour.member.member;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The members in store, their details sealed under their own keys. */
public interface Members {

    /** Adds members whose keys are in store. */
    Uni<Void> add(List<Member> members);

    Uni<Void> save(List<Member> members);

    Uni<Optional<Member>> find(UUID communityId, UUID id);

    /** The member, kept from changing until the unit of work ends. */
    Uni<Optional<Member>> findForChange(UUID communityId, UUID id);

    /** Those of the ids that are members of the community, in the order of their ids. */
    Uni<List<Member>> find(UUID communityId, Collection<UUID> ids);

    /** At most {@code limit} members with ids greater than {@code after}, in the order of their ids. */
    Uni<List<Member>> list(UUID communityId, @Nullable UUID after, int limit);
}
