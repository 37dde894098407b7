package org.commonhour.member.community.web;

import org.commonhour.member.community.Community;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether the community's organisations, services and sites are in the public directory. */
@Schema(name = "Publication")
record PublicationView(boolean publishesServices, long version) {

    static PublicationView of(Community community) {
        return new PublicationView(community.publishesServices(), community.version());
    }
}
