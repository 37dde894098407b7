package org.commonhour.ledger.insight.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.commonhour.kit.event.Inbox;
import org.commonhour.ledger.insight.InsightService;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class NeedCounter {

    private final Inbox inbox;
    private final InsightService insight;

    NeedCounter(Inbox inbox, InsightService insight) {
        this.inbox = inbox.named("insight");
        this.insight = insight;
    }

    @Incoming("insight-needs")
    Uni<Void> on(ConsumerRecord<String, byte[]> message) {
        return inbox.receive(message, insight::heard);
    }
}
