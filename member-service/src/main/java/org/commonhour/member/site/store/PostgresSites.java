package org.commonhour.member.site.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.member.problem.MemberProblem;
import org.commonhour.member.site.PostalAddress;
import org.commonhour.member.site.Site;
import org.commonhour.member.site.Sites;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Sites in table {@code site}. */
@ApplicationScoped
class PostgresSites implements Sites {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Mutiny.SessionFactory sessions;

    PostgresSites(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<Void> add(Site site) {
        return refusing(sessions.withTransaction(
                session -> session.persist(written(new SiteRow(), site)).chain(session::flush)));
    }

    @Override
    public Uni<Void> save(Site site) {
        return refusing(sessions.withTransaction(session -> session.find(SiteRow.class, site.id())
                .invoke(row -> written(row, site))
                .chain(session::flush)));
    }

    @Override
    public Uni<Optional<Site>> find(UUID communityId, UUID id) {
        return sessions.withTransaction(
                session -> session.find(SiteRow.class, id).map(row -> inCommunity(row, communityId)));
    }

    @Override
    public Uni<Optional<Site>> findForChange(UUID communityId, UUID id) {
        return sessions.withTransaction(session -> session.find(SiteRow.class, id, LockModeType.PESSIMISTIC_WRITE)
                .map(row -> inCommunity(row, communityId)));
    }

    @Override
    public Uni<List<Site>> list(UUID communityId, @Nullable UUID organisationId, @Nullable UUID after, int limit) {
        var hql = "from SiteRow where communityId = :community and id > :after"
                + (organisationId == null ? "" : " and organisationId = :organisation") + " order by id";
        return sessions.withTransaction(session -> {
            var query = session.createSelectionQuery(hql, SiteRow.class)
                    .setParameter("community", communityId)
                    .setParameter("after", after == null ? BEFORE_ALL : after)
                    .setMaxResults(limit);
            if (organisationId != null) {
                query.setParameter("organisation", organisationId);
            }
            return query.getResultList()
                    .map(rows -> rows.stream().map(PostgresSites::site).toList());
        });
    }

    private static Optional<Site> inCommunity(@Nullable SiteRow row, UUID communityId) {
        return Optional.ofNullable(row)
                .filter(found -> communityId.equals(found.communityId))
                .map(PostgresSites::site);
    }

    private static Uni<Void> refusing(Uni<Void> change) {
        return change.onFailure(ConstraintViolationException.class).transform(failure -> {
            var constraint = ((ConstraintViolationException) failure).getConstraintName();
            return switch (constraint == null ? "" : constraint) {
                case "site_name" ->
                    DomainProblem.of(MemberProblem.SITE_NAME_TAKEN, "The organisation has a site of this name.");
                case "site_organisation_in_community" ->
                    DomainProblem.of(MemberProblem.ORGANISATION_UNKNOWN, "There is no such organisation here.")
                            .at("/organisationId", "is not an organisation here");
                default -> failure;
            };
        });
    }

    private static Site site(SiteRow row) {
        return new Site(
                row.id,
                row.communityId,
                row.organisationId,
                row.name,
                new PostalAddress(row.address, row.town, row.region, row.postcode, row.country),
                row.createdBy,
                row.createdAt,
                row.changedAt,
                row.version);
    }

    private static SiteRow written(SiteRow row, Site site) {
        row.id = site.id();
        row.communityId = site.communityId();
        row.organisationId = site.organisationId();
        row.name = site.name();
        row.address = site.address().line();
        row.town = site.address().town();
        row.region = site.address().region();
        row.postcode = site.address().postcode();
        row.country = site.address().country();
        row.createdBy = site.createdBy();
        row.createdAt = site.createdAt();
        row.changedAt = site.changedAt();
        row.version = site.version();
        return row;
    }
}
