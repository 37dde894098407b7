package org.commonhour.member.organisation;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The organisations and their services, in store. */
public interface Organisations {

    /** Adds an organisation; refuses a name that another one of the community has. */
    Uni<Void> add(Organisation organisation);

    /** Adds a service; refuses an unknown organisation or site, and a name that another of its services has. */
    Uni<Void> add(Service service);

    /** Keeps another version of an organisation; refuses a name that is taken. */
    Uni<Void> save(Organisation organisation);

    /** Keeps another version of a service; refuses a name that is taken, and a site of elsewhere. */
    Uni<Void> save(Service service);

    /** The organisation, kept from changing until the unit of work ends. */
    Uni<Optional<Organisation>> findForChange(UUID communityId, UUID id);

    /** The service, kept from changing until the unit of work ends. */
    Uni<Optional<Service>> findServiceForChange(UUID communityId, UUID id);

    Uni<Optional<Organisation>> find(UUID communityId, UUID id);

    Uni<Optional<Service>> findService(UUID communityId, UUID id);

    /** At most {@code limit} organisations with ids greater than {@code after}, in the order of their ids. */
    Uni<List<Organisation>> list(UUID communityId, @Nullable UUID after, int limit);

    /** The same for services, of all organisations or of one. */
    Uni<List<Service>> listServices(UUID communityId, @Nullable UUID organisationId, @Nullable UUID after, int limit);

    /** The organisations of those of the services that are of the community, by service. */
    Uni<Map<UUID, UUID>> ownersOf(UUID communityId, Collection<UUID> serviceIds);
}
