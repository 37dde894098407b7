package org.commonhour.member.organisation.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonhour.kit.problem.DomainProblem;
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
        return persist(row(organisation));
    }

    @Override
    public Uni<Void> add(Service service) {
        return persist(row(service));
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
        return sessions.withTransaction(session -> session.find(ServiceRow.class, id)
                .map(row -> Optional.ofNullable(row)
                        .filter(found -> communityId.equals(found.communityId))
                        .map(PostgresOrganisations::service)));
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
            return query.getResultList()
                    .map(rows ->
                            rows.stream().map(PostgresOrganisations::service).toList());
        });
    }

    private Uni<Void> persist(Object row) {
        return sessions.withTransaction(session -> session.persist(row).chain(session::flush))
                .onFailure(ConstraintViolationException.class)
                .transform(PostgresOrganisations::refusal);
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
            default -> failure;
        };
    }

    private static Organisation organisation(OrganisationRow row) {
        return new Organisation(
                row.id,
                row.communityId,
                row.name,
                WorkingState.valueOf(row.state),
                row.createdBy,
                row.createdAt,
                row.version);
    }

    private static OrganisationRow row(Organisation organisation) {
        var row = new OrganisationRow();
        row.id = organisation.id();
        row.communityId = organisation.communityId();
        row.name = organisation.name();
        row.state = organisation.state().name();
        row.createdBy = organisation.createdBy();
        row.createdAt = organisation.createdAt();
        row.version = organisation.version();
        return row;
    }

    private static Service service(ServiceRow row) {
        return new Service(
                row.id,
                row.communityId,
                row.organisationId,
                row.name,
                row.category,
                WorkingState.valueOf(row.state),
                row.createdBy,
                row.createdAt,
                row.version);
    }

    private static ServiceRow row(Service service) {
        var row = new ServiceRow();
        row.id = service.id();
        row.communityId = service.communityId();
        row.organisationId = service.organisationId();
        row.name = service.name();
        row.category = service.category();
        row.state = service.state().name();
        row.createdBy = service.createdBy();
        row.createdAt = service.createdAt();
        row.version = service.version();
        return row;
    }
}
