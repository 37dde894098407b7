package org.commonhour.member.joining;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The applications in store, what people wrote sealed under their own keys. */
public interface Applications {

    /** Adds an application; M2: refuses a second open one of the same person. */
    Uni<Void> add(Application application);

    Uni<Void> save(Application application);

    Uni<Optional<Application>> find(UUID communityId, UUID id);

    /** The application, kept from changing until the unit of work ends. */
    Uni<Optional<Application>> findForChange(UUID communityId, UUID id);

    /** At most {@code limit} applications with ids less than {@code before}, newest first. */
    Uni<List<Application>> list(ApplicationSearch search, @Nullable UUID before, int limit);
}
