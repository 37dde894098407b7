package org.commonhour.ledger.directory.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.commonhour.kit.event.Inbox;
import org.commonhour.kit.event.ReceivedEvent;
import org.commonhour.ledger.directory.DirectoryService;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class ServiceConsumer {

    private static final String CHANGED = "org.commonhour.member.service-changed.v1";

    private final Inbox inbox;
    private final DirectoryService directory;

    ServiceConsumer(Inbox inbox, DirectoryService directory) {
        this.inbox = inbox;
        this.directory = directory;
    }

    @Incoming("services")
    Uni<Void> on(ConsumerRecord<String, byte[]> message) {
        return inbox.receive(message, this::apply);
    }

    private Uni<Void> apply(ReceivedEvent event) {
        if (!event.type().equals(CHANGED)) {
            return Uni.createFrom().voidItem();
        }
        return directory.heard(event.as(ServiceChanged.class).service());
    }
}
