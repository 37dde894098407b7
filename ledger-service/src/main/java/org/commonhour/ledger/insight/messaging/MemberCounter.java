package org.commonhour.ledger.insight.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.commonhour.kit.event.Inbox;
import org.commonhour.ledger.insight.InsightService;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class MemberCounter {

    private final Inbox inbox;
    private final InsightService insight;

    MemberCounter(Inbox inbox, InsightService insight) {
        this.inbox = inbox.named("insight");
        this.insight = insight;
    }

    @Incoming("insight-members")
    Uni<Void> on(ConsumerRecords<String, byte[]> messages) {
        return inbox.receive(messages, insight::heard);
    }
}
