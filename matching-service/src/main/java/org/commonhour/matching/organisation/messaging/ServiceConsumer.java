package org.commonhour.matching.organisation.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.commonhour.kit.event.Inbox;
import org.commonhour.kit.event.ReceivedEvent;
import org.commonhour.matching.organisation.OrganisationService;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads {@code commonhour.member.service.v1}. */
@ApplicationScoped
class ServiceConsumer {

    private static final String SERVICE_CHANGED = "org.commonhour.member.service-changed.v1";

    private final Inbox inbox;
    private final OrganisationService organisations;

    ServiceConsumer(Inbox inbox, OrganisationService organisations) {
        this.inbox = inbox;
        this.organisations = organisations;
    }

    @Incoming("services")
    Uni<Void> on(ConsumerRecord<String, byte[]> message) {
        return inbox.receive(message, this::apply);
    }

    private Uni<Void> apply(ReceivedEvent event) {
        if (!event.type().equals(SERVICE_CHANGED)) {
            return Uni.createFrom().voidItem();
        }
        ServiceChanged change = event.as(ServiceChanged.class);
        return organisations.learn(change.communityId(), change.serviceId(), change.state());
    }
}
