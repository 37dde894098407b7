package org.commonhour.member.member;

import java.time.LocalDate;
import java.util.UUID;

/** The event that tells all services who is in a community: by id, never by name. */
public record MemberChanged(UUID memberId, UUID communityId, MemberState state, LocalDate joinedOn, Channel channel) {

    public static final String TOPIC = "commonhour.member.member.v1";
    public static final String TYPE = "org.commonhour.member.member-changed.v1";

    /** The event for the member as they are now. */
    public static MemberChanged of(Member member) {
        return new MemberChanged(
                member.id(), member.communityId(), member.state(), member.joinedOn(), member.channel());
    }
}
