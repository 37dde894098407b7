package org.commonhour.member.site;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.commonhour.kit.access.Caller;
import org.commonhour.kit.access.Role;
import org.commonhour.kit.id.Ids;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.kit.store.UnitOfWork;
import org.commonhour.kit.web.Versions;
import org.jspecify.annotations.Nullable;

/** Sites are registered and changed here, by coordinators and by staff of their organisation. */
@ApplicationScoped
public class SiteService {

    private final Sites sites;
    private final UnitOfWork unitOfWork;
    private final Ids ids;
    private final Clock clock;

    SiteService(Sites sites, UnitOfWork unitOfWork, Ids ids, Clock clock) {
        this.sites = sites;
        this.unitOfWork = unitOfWork;
        this.ids = ids;
        this.clock = clock;
    }

    /** Registers a site of an organisation. */
    public Uni<Site> add(Caller caller, UUID organisationId, String name, PostalAddress address) {
        requireOwn(caller, organisationId);
        var now = now();
        var site = new Site(
                ids.next(), caller.communityId(), organisationId, name, address, caller.subject(), now, now, 1);
        return unitOfWork.run(() -> sites.add(site).replaceWith(site));
    }

    /** Changes a site's name and address. */
    public Uni<Site> change(Caller caller, UUID id, long expected, String name, PostalAddress address) {
        return unitOfWork.run(() -> sites.findForChange(caller.communityId(), id)
                .flatMap(found -> {
                    var known = found.orElseThrow(SiteService::notFound);
                    requireOwn(caller, known.organisationId());
                    Versions.check(expected, known.version());
                    var changed = known.changed(name, address, now());
                    return sites.save(changed).replaceWith(changed);
                }));
    }

    /** A site of the community; 404 when there is none. */
    public Uni<Site> get(UUID communityId, UUID id) {
        return sites.find(communityId, id).map(found -> found.orElseThrow(SiteService::notFound));
    }

    /** At most {@code limit} sites after the one with this id, of all organisations or of one. */
    public Uni<List<Site>> list(UUID communityId, @Nullable UUID organisationId, @Nullable UUID after, int limit) {
        return sites.list(communityId, organisationId, after, limit);
    }

    private static void requireOwn(Caller caller, UUID organisationId) {
        if (!caller.has(Role.COORDINATOR) && !caller.staffOf(organisationId)) {
            throw DomainProblem.of(
                    CommonProblem.FORBIDDEN, "This is for coordinators and for staff of the organisation.");
        }
    }

    private static DomainProblem notFound() {
        return DomainProblem.of(CommonProblem.NOT_FOUND, "There is no such site here.");
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
