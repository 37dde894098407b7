package org.commonhour.member.organisation.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.member.organisation.Listing;
import org.commonhour.member.organisation.Organisation;
import org.commonhour.member.organisation.Organisations;
import org.commonhour.member.organisation.Service;
import org.commonhour.member.organisation.WorkingState;
import org.commonhour.member.problem.MemberProblem;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Organisations and services in the tables of the same names. */
@ApplicationScoped
class PostgresOrganisations implements Organisations {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Mutiny.SessionFactory sessions;

    PostgresOrganisations(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<Void> add(Organisation organisation) {
        return refusing(sessions.withTransaction(session ->
                session.persist(written(new OrganisationRow(), organisation)).chain(session::flush)));
    }

    @Override
    public Uni<Void> add(Service service) {
        return refusing(sessions.withTransaction(session -> session.persist(written(new ServiceRow(), service))
                .chain(session::flush)
                .chain(() -> place(session, service))));
    }

    @Override
    public Uni<Void> save(Organisation organisation) {
        return refusing(sessions.withTransaction(session -> session.find(OrganisationRow.class, organisation.id())
                .invoke(row -> written(row, organisation))
                .chain(session::flush)));
    }

    @Override
    public Uni<Void> save(Service service) {
        return refusing(sessions.withTransaction(session -> session.find(ServiceRow.class, service.id())
                .invoke(row -> written(row, service))
                .chain(session::flush)
                .chain(() -> place(session, service))));
    }

    @Override
    public Uni<Optional<Organisation>> findForChange(UUID communityId, UUID id) {
        return sessions.withTransaction(session -> session.find(
                        OrganisationRow.class, id, LockModeType.PESSIMISTIC_WRITE)
                .map(row -> Optional.ofNullable(row)
                        .filter(found -> communityId.equals(found.communityId))
                        .map(PostgresOrganisations::organisation)));
    }

    @Override
    public Uni<Optional<Service>> findServiceForChange(UUID communityId, UUID id) {
        return sessions.withTransaction(session -> session.find(ServiceRow.class, id, LockModeType.PESSIMISTIC_WRITE)
                .flatMap(row -> inCommunity(session, row, communityId)));
    }

    @Override
    public Uni<Optional<Organisation>> find(UUID communityId, UUID id) {
        return sessions.withTransaction(session -> session.find(OrganisationRow.class, id)
                .map(row -> Optional.ofNullable(row)
                        .filter(found -> communityId.equals(found.communityId))
                        .map(PostgresOrganisations::organisation)));
    }

    @Override
    public Uni<Optional<Service>> findService(UUID communityId, UUID id) {
        return sessions.withTransaction(
                session -> session.find(ServiceRow.class, id).flatMap(row -> inCommunity(session, row, communityId)));
    }

    @Override
    public Uni<List<Organisation>> list(UUID communityId, @Nullable UUID after, int limit) {
        return sessions.withTransaction(session -> session.createSelectionQuery(
                        "from OrganisationRow where communityId = :community and id > :after order by id",
                        OrganisationRow.class)
                .setParameter("community", communityId)
                .setParameter("after", after == null ? BEFORE_ALL : after)
                .setMaxResults(limit)
                .getResultList()
                .map(rows ->
                        rows.stream().map(PostgresOrganisations::organisation).toList()));
    }

    @Override
    public Uni<List<Service>> listServices(
            UUID communityId, @Nullable UUID organisationId, @Nullable UUID after, int limit) {
        var hql = "from ServiceRow where communityId = :community and id > :after"
                + (organisationId == null ? "" : " and organisationId = :organisation") + " order by id";
        return sessions.withTransaction(session -> {
            var query = session.createSelectionQuery(hql, ServiceRow.class)
                    .setParameter("community", communityId)
                    .setParameter("after", after == null ? BEFORE_ALL : after)
                    .setMaxResults(limit);
            if (organisationId != null) {
                query.setParameter("organisation", organisationId);
            }
            return query.getResultList().flatMap(rows -> services(session, rows));
        });
    }

    @Override
    public Uni<Map<UUID, UUID>> ownersOf(UUID communityId, Collection<UUID> serviceIds) {
        return sessions.withTransaction(session -> session.createSelectionQuery(
                        "from ServiceRow where communityId = :community and id in :ids", ServiceRow.class)
                .setParameter("community", communityId)
                .setParameter("ids", serviceIds)
                .setReadOnly(true)
                .getResultList()
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> row.id, row -> row.organisationId))));
    }

    private static Uni<Optional<Service>> inCommunity(
            Mutiny.Session session, @Nullable ServiceRow row, UUID communityId) {
        return row == null || !communityId.equals(row.communityId)
                ? Uni.createFrom().item(Optional.empty())
                : services(session, List.of(row)).map(found -> Optional.of(found.get(0)));
    }

    private static Uni<List<Service>> services(Mutiny.Session session, List<ServiceRow> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return session.createSelectionQuery("from ServiceSiteRow where serviceId in :services", ServiceSiteRow.class)
                .setParameter("services", rows.stream().map(row -> row.id).toList())
                .getResultList()
                .map(found -> {
                    var sites = found.stream()
                            .collect(Collectors.groupingBy(
                                    place -> place.serviceId,
                                    Collectors.mapping(place -> place.siteId, Collectors.toList())));
                    return rows.stream()
                            .map(row -> service(row, sites.getOrDefault(row.id, List.of())))
                            .toList();
                });
    }

    /** Makes the service's places those that it names; a place that stays keeps its id. */
    private static Uni<Void> place(Mutiny.Session session, Service service) {
        var wanted = service.siteIds().toArray(UUID[]::new);
        return session.createNativeQuery(
                        "delete from service_site where service_id = :service and site_id <> all (cast(:sites as"
                                + " uuid[]))")
                .setParameter("service", service.id())
                .setParameter("sites", wanted)
                .executeUpdate()
                .chain(() -> session.createNativeQuery("insert into service_site (community_id, service_id, site_id)"
                                + " select :community, :service, wanted from unnest(cast(:sites as uuid[])) wanted"
                                + " on conflict (service_id, site_id) do nothing")
                        .setParameter("community", service.communityId())
                        .setParameter("service", service.id())
                        .setParameter("sites", wanted)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Uni<Void> refusing(Uni<Void> change) {
        return change.onFailure(ConstraintViolationException.class).transform(PostgresOrganisations::refusal);
    }

    private static Throwable refusal(Throwable failure) {
        var constraint = ((ConstraintViolationException) failure).getConstraintName();
        return switch (constraint == null ? "" : constraint) {
            case "organisation_name" ->
                DomainProblem.of(MemberProblem.ORGANISATION_NAME_TAKEN, "An organisation here has this name already.");
            case "service_name" ->
                DomainProblem.of(MemberProblem.SERVICE_NAME_TAKEN, "The organisation has a service of this name.");
            case "service_organisation_in_community" ->
                DomainProblem.of(MemberProblem.ORGANISATION_UNKNOWN, "There is no such organisation here.")
                        .at("/organisationId", "is not an organisation here");
            case "service_site_site_in_community" ->
                DomainProblem.of(MemberProblem.SITE_UNKNOWN, "There is no such site here.")
                        .at("/siteIds", "has one that is not a site here");
            default -> failure;
        };
    }

    private static Organisation organisation(OrganisationRow row) {
        return new Organisation(
                row.id,
                row.communityId,
                row.name,
                new Listing(row.description, row.website, row.email),
                WorkingState.valueOf(row.state),
                row.createdBy,
                row.createdAt,
                row.changedAt,
                row.version);
    }

    private static OrganisationRow written(OrganisationRow row, Organisation organisation) {
        row.id = organisation.id();
        row.communityId = organisation.communityId();
        row.name = organisation.name();
        row.description = organisation.listing().description();
        row.website = organisation.listing().url();
        row.email = organisation.listing().email();
        row.changedAt = organisation.changedAt();
        row.state = organisation.state().name();
        row.createdBy = organisation.createdBy();
        row.createdAt = organisation.createdAt();
        row.version = organisation.version();
        return row;
    }

    private static Service service(ServiceRow row, List<UUID> siteIds) {
        return new Service(
                row.id,
                row.communityId,
                row.organisationId,
                row.name,
                row.category,
                new Listing(row.description, row.url, row.email),
                siteIds,
                WorkingState.valueOf(row.state),
                row.createdBy,
                row.createdAt,
                row.changedAt,
                row.version);
    }

    private static ServiceRow written(ServiceRow row, Service service) {
        row.id = service.id();
        row.communityId = service.communityId();
        row.organisationId = service.organisationId();
        row.name = service.name();
        row.category = service.category();
        row.description = service.listing().description();
        row.url = service.listing().url();
        row.email = service.listing().email();
        row.changedAt = service.changedAt();
        row.state = service.state().name();
        row.createdBy = service.createdBy();
        row.createdAt = service.createdAt();
        row.version = service.version();
        return row;
    }
}
