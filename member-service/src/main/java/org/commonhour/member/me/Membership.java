package org.commonhour.member.me;

import java.util.List;
import org.commonhour.member.community.Community;
import org.commonhour.member.grant.RoleGrant;
import org.commonhour.member.member.Member;
import org.jspecify.annotations.Nullable;

/**
 * What a person is in one community.
 *
 * @param member the member that the person is, when they are one
 */
public record Membership(Community community, @Nullable Member member, List<RoleGrant> grants) {

    public Membership {
        grants = List.copyOf(grants);
    }
}
