package org.commonhour.member.community;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The communities in store. */
public interface Communities {

    Uni<Void> add(Community community);

    /** Keeps another version of a community. */
    Uni<Void> save(Community community);

    /** The community, kept from changing until the unit of work ends. */
    Uni<Optional<Community>> findForChange(UUID id);

    Uni<Optional<Community>> find(UUID id);

    Uni<List<Community>> find(Collection<UUID> ids);

    /** At most {@code limit} communities with ids greater than {@code after}, in the order of their ids. */
    Uni<List<Community>> list(@Nullable UUID after, int limit);
}
