package org.commonhour.member.organisation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonhour.kit.access.Caller;
import org.commonhour.kit.access.Role;
import org.commonhour.kit.event.NewEvent;
import org.commonhour.kit.event.Outbox;
import org.commonhour.kit.id.Ids;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.kit.store.UnitOfWork;
import org.commonhour.kit.web.Versions;
import org.jspecify.annotations.Nullable;

/** Organisations and their services are registered here; each is told in the same transaction. */
@ApplicationScoped
public class OrganisationService {

    private final Organisations organisations;
    private final Outbox outbox;
    private final UnitOfWork unitOfWork;
    private final Ids ids;
    private final Clock clock;

    OrganisationService(Organisations organisations, Outbox outbox, UnitOfWork unitOfWork, Ids ids, Clock clock) {
        this.organisations = organisations;
        this.outbox = outbox;
        this.unitOfWork = unitOfWork;
        this.ids = ids;
        this.clock = clock;
    }

    /** Registers an organisation; for coordinators. */
    public Uni<Organisation> add(Caller caller, String name, Listing listing) {
        var now = now();
        var organisation = new Organisation(
                ids.next(),
                caller.communityId(),
                name.strip(),
                listing,
                WorkingState.ACTIVE,
                caller.subject(),
                now,
                now,
                1);
        return unitOfWork.run(() -> organisations
                .add(organisation)
                .chain(() -> outbox.append(event(organisation)))
                .replaceWith(organisation));
    }

    /** Changes what is said of an organisation; for coordinators and for its staff. */
    public Uni<Organisation> change(Caller caller, UUID id, long expected, String name, Listing listing) {
        requireOwn(caller, id);
        return unitOfWork.run(() -> organisations
                .findForChange(caller.communityId(), id)
                .flatMap(found -> {
                    var known = found.orElseThrow(OrganisationService::noOrganisation);
                    Versions.check(expected, known.version());
                    var changed = known.changed(name.strip(), listing, now());
                    return organisations
                            .save(changed)
                            .chain(() -> outbox.append(event(changed)))
                            .replaceWith(changed);
                }));
    }

    /** Registers a service; for coordinators and for staff of its organisation. */
    public Uni<Service> addService(Caller caller, UUID organisationId, ServiceFacts facts) {
        requireOwn(caller, organisationId);
        var now = now();
        var service = new Service(
                ids.next(),
                caller.communityId(),
                organisationId,
                facts.name().strip(),
                facts.category(),
                facts.listing(),
                facts.siteIds(),
                WorkingState.ACTIVE,
                caller.subject(),
                now,
                now,
                1);
        return unitOfWork.run(() -> organisations
                .add(service)
                .chain(() -> outbox.append(event(service)))
                .replaceWith(service));
    }

    /** Changes or closes a service; for coordinators and for staff of its organisation. */
    public Uni<Service> changeService(Caller caller, UUID id, long expected, ServiceFacts facts, WorkingState state) {
        return unitOfWork.run(() -> organisations
                .findServiceForChange(caller.communityId(), id)
                .flatMap(found -> {
                    var known = found.orElseThrow(OrganisationService::noService);
                    requireOwn(caller, known.organisationId());
                    Versions.check(expected, known.version());
                    var changed = known.changed(facts, state, now());
                    return organisations
                            .save(changed)
                            .chain(() -> outbox.append(event(changed)))
                            .replaceWith(changed);
                }));
    }

    /** An organisation of the community; 404 when there is none. */
    public Uni<Organisation> get(UUID communityId, UUID id) {
        return organisations.find(communityId, id).map(found -> found.orElseThrow(OrganisationService::noOrganisation));
    }

    /** A service of the community; 404 when there is none. */
    public Uni<Service> getService(UUID communityId, UUID id) {
        return organisations
                .findService(communityId, id)
                .map(found -> found.orElseThrow(OrganisationService::noService));
    }

    /** At most {@code limit} organisations after the one with this id. */
    public Uni<List<Organisation>> list(UUID communityId, @Nullable UUID after, int limit) {
        return organisations.list(communityId, after, limit);
    }

    /** At most {@code limit} services after the one with this id, of all organisations or of one. */
    public Uni<List<Service>> listServices(
            UUID communityId, @Nullable UUID organisationId, @Nullable UUID after, int limit) {
        return organisations.listServices(communityId, organisationId, after, limit);
    }

    /** The organisations of those of the services that are of the community, by service. */
    public Uni<Map<UUID, UUID>> ownersOf(UUID communityId, Collection<UUID> serviceIds) {
        return organisations.ownersOf(communityId, serviceIds);
    }

    private static void requireOwn(Caller caller, UUID organisationId) {
        if (!caller.has(Role.COORDINATOR) && !caller.staffOf(organisationId)) {
            throw DomainProblem.of(
                    CommonProblem.FORBIDDEN, "This is for coordinators and for staff of the organisation.");
        }
    }

    private static DomainProblem noOrganisation() {
        return DomainProblem.of(CommonProblem.NOT_FOUND, "There is no such organisation here.");
    }

    private static DomainProblem noService() {
        return DomainProblem.of(CommonProblem.NOT_FOUND, "There is no such service here.");
    }

    private static NewEvent event(Organisation organisation) {
        return new NewEvent(
                OrganisationChanged.TOPIC,
                OrganisationChanged.TYPE,
                organisation.communityId(),
                organisation.id().toString(),
                organisation.changedAt(),
                OrganisationChanged.of(organisation));
    }

    private static NewEvent event(Service service) {
        return new NewEvent(
                ServiceChanged.TOPIC,
                ServiceChanged.TYPE,
                service.communityId(),
                service.id().toString(),
                service.changedAt(),
                ServiceChanged.of(service));
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
