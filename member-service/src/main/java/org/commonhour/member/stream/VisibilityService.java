package org.commonhour.member.stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonhour.kit.access.Grant;
import org.commonhour.kit.access.Role;
import org.commonhour.member.organisation.OrganisationService;
import org.jspecify.annotations.Nullable;

/**
 * Decides who sees which event: the one place for streams and webhooks.
 *
 * <p>A session names a service and not its organisation; a service never moves to another organisation, so what was
 * found once is remembered.
 */
@ApplicationScoped
public class VisibilityService {

    private static final int MOST_REMEMBERED = 50_000;

    private final OrganisationService organisations;
    private final Cache<UUID, UUID> ownerOfService =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    VisibilityService(OrganisationService organisations) {
        this.organisations = organisations;
    }

    /** What these grants let a person see; empty when that is nothing. */
    public Optional<View> viewOf(List<Grant> grants) {
        var roles = grants.stream().map(Grant::role).collect(Collectors.toSet());
        if (roles.contains(Role.COORDINATOR) || roles.contains(Role.ADMINISTRATOR)) {
            return Optional.of(View.ofCoordination());
        }
        if (roles.contains(Role.ANALYST)) {
            return Optional.of(View.ofAnalysis());
        }
        var own = grants.stream()
                .filter(grant -> grant.role() == Role.STAFF)
                .map(Grant::organisationId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return own.isEmpty() ? Optional.empty() : Optional.of(View.ofOrganisations(own));
    }

    /** Those of a community's events that the view shows. */
    public Uni<Set<StreamedEvent>> shown(View view, List<StreamedEvent> events) {
        var unknown = view.audience() == Audience.ITS_ORGANISATION ? unknownServices(events) : Set.<UUID>of();
        var ready = unknown.isEmpty()
                ? Uni.createFrom().voidItem()
                : organisations
                        .ownersOf(events.get(0).communityId(), unknown)
                        .invoke(ownerOfService::putAll)
                        .replaceWithVoid();
        return ready.map(known -> events.stream()
                .filter(event -> view.shows(event, organisationOf(event)))
                .collect(Collectors.toSet()));
    }

    private Set<UUID> unknownServices(List<StreamedEvent> events) {
        var unknown = new HashSet<UUID>();
        for (var event : events) {
            var service = event.serviceId();
            if (event.organisationId() == null && service != null && ownerOfService.getIfPresent(service) == null) {
                unknown.add(service);
            }
        }
        return unknown;
    }

    private @Nullable UUID organisationOf(StreamedEvent event) {
        var service = event.serviceId();
        if (event.organisationId() != null || service == null) {
            return event.organisationId();
        }
        return ownerOfService.getIfPresent(service);
    }
}
