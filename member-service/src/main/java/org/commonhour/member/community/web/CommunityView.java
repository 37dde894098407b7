package org.commonhour.member.community.web;

import java.util.UUID;
import org.commonhour.member.community.Community;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A community as anybody who is signed in may see it. */
@Schema(name = "Community")
record CommunityView(
        UUID id, @Schema(examples = "Riverside Time Bank") String name) {

    static CommunityView of(Community community) {
        return new CommunityView(community.id(), community.name());
    }
}
