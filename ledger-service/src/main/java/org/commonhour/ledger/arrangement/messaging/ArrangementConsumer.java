package org.commonhour.ledger.arrangement.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.commonhour.kit.event.Inbox;
import org.commonhour.kit.event.ReceivedEvent;
import org.commonhour.ledger.arrangement.ArrangementService;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class ArrangementConsumer {

    private static final String CHANGED = "org.commonhour.matching.arrangement-changed.v1";

    private final Inbox inbox;
    private final ArrangementService arrangements;

    ArrangementConsumer(Inbox inbox, ArrangementService arrangements) {
        this.inbox = inbox;
        this.arrangements = arrangements;
    }

    @Incoming("arrangements")
    Uni<Void> on(ConsumerRecord<String, byte[]> message) {
        return inbox.receive(message, this::apply);
    }

    private Uni<Void> apply(ReceivedEvent event) {
        if (!event.type().equals(CHANGED)) {
            return Uni.createFrom().voidItem();
        }
        return arrangements.heard(event.as(ArrangementChanged.class).arrangement());
    }
}
