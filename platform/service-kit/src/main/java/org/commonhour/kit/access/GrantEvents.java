package org.commonhour.kit.access;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.commonhour.kit.event.Inbox;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Feeds the projection of grants; switched off in the service that owns them. */
@ApplicationScoped
@IfBuildProperty(name = "commonhour.access.projected", stringValue = "true", enableIfMissing = true)
class GrantEvents {

    /** The name under which the position in the grants' topic is kept. */
    static final String READER = "access";

    private final Inbox inbox;
    private final ProjectedGrants grants;

    GrantEvents(Inbox inbox, ProjectedGrants grants) {
        this.inbox = inbox.named(READER);
        this.grants = grants;
    }

    @Incoming("commonhour-grants")
    Uni<Void> on(ConsumerRecord<String, byte[]> message) {
        return inbox.receive(message, grants::apply);
    }
}
