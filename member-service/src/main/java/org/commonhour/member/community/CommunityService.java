package org.commonhour.member.community;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.commonhour.kit.id.Ids;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.kit.store.UnitOfWork;
import org.commonhour.kit.web.Versions;
import org.commonhour.member.grant.GrantService;
import org.jspecify.annotations.Nullable;

/** Communities are founded and found here. */
@ApplicationScoped
public class CommunityService {

    private final Communities communities;
    private final GrantService grants;
    private final UnitOfWork unitOfWork;
    private final Ids ids;
    private final Clock clock;

    CommunityService(Communities communities, GrantService grants, UnitOfWork unitOfWork, Ids ids, Clock clock) {
        this.communities = communities;
        this.grants = grants;
        this.unitOfWork = unitOfWork;
        this.ids = ids;
        this.clock = clock;
    }

    /** Founds a community; its founder is its first coordinator and administrator. */
    public Uni<Community> found(String subject, String name) {
        return unitOfWork.run(() -> {
            var now = Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
            var community = new Community(ids.next(), name.strip(), false, subject, now, 1);
            return communities
                    .add(community)
                    .chain(() -> grants.giveToFounder(community.id(), subject))
                    .replaceWith(community);
        });
    }

    /** The community; 404 when there is none. */
    public Uni<Community> get(UUID id) {
        return communities.find(id).map(found -> found.orElseThrow(CommunityService::notFound));
    }

    /** Puts the community's organisations and services into the public directory, or takes them out. */
    public Uni<Community> publish(UUID id, long expected, boolean publishes) {
        return unitOfWork.run(() -> communities.findForChange(id).flatMap(found -> {
            var known = found.orElseThrow(CommunityService::notFound);
            Versions.check(expected, known.version());
            var changed = known.publishing(publishes);
            return communities.save(changed).replaceWith(changed);
        }));
    }

    /** The communities with these ids. */
    public Uni<List<Community>> find(Collection<UUID> wanted) {
        return wanted.isEmpty() ? Uni.createFrom().item(List.of()) : communities.find(wanted);
    }

    /** At most {@code limit} communities after the one with this id, in a stable order. */
    public Uni<List<Community>> list(@Nullable UUID after, int limit) {
        return communities.list(after, limit);
    }

    private static DomainProblem notFound() {
        return DomainProblem.of(CommonProblem.NOT_FOUND, "There is no such community.");
    }
}
