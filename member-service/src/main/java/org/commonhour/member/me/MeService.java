package org.commonhour.member.me;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonhour.kit.store.UnitOfWork;
import org.commonhour.member.community.Community;
import org.commonhour.member.community.CommunityService;
import org.commonhour.member.grant.GrantService;
import org.commonhour.member.grant.RoleGrant;
import org.commonhour.member.member.MemberService;

/** Puts together what a signed-in person may do, in all communities. */
@ApplicationScoped
public class MeService {

    private final GrantService grants;
    private final CommunityService communities;
    private final MemberService members;
    private final UnitOfWork unitOfWork;

    MeService(GrantService grants, CommunityService communities, MemberService members, UnitOfWork unitOfWork) {
        this.grants = grants;
        this.communities = communities;
        this.members = members;
        this.unitOfWork = unitOfWork;
    }

    /** The person's memberships, by the names of their communities. */
    public Uni<List<Membership>> membershipsOf(String subject) {
        return unitOfWork.run(() -> grants.heldBy(subject).flatMap(held -> {
            var byCommunity = held.stream().collect(Collectors.groupingBy(RoleGrant::communityId));
            return communities
                    .find(byCommunity.keySet())
                    .flatMap(found -> Multi.createFrom()
                            .iterable(found.stream()
                                    .sorted(Comparator.comparing(Community::name)
                                            .thenComparing(Community::id))
                                    .toList())
                            .onItem()
                            .transformToUniAndConcatenate(community ->
                                    membership(community, byCommunity.getOrDefault(community.id(), List.of())))
                            .collect()
                            .asList());
        }));
    }

    private Uni<Membership> membership(Community community, List<RoleGrant> held) {
        List<UUID> memberIds =
                held.stream().map(RoleGrant::memberId).filter(Objects::nonNull).toList();
        return members.find(community.id(), memberIds)
                .map(found -> new Membership(community, found.isEmpty() ? null : found.get(0), held));
    }
}
