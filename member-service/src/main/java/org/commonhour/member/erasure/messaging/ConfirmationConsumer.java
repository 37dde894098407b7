package org.commonhour.member.erasure.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.commonhour.kit.event.Inbox;
import org.commonhour.kit.event.ReceivedEvent;
import org.commonhour.member.erasure.ErasureService;
import org.commonhour.member.erasure.Holder;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads {@code commonhour.ledger.erasure.v1} and {@code commonhour.matching.erasure.v1}. */
@ApplicationScoped
class ConfirmationConsumer {

    private static final String FACT = ".member-forgotten.v1";

    private final Inbox inbox;
    private final ErasureService erasures;

    ConfirmationConsumer(Inbox inbox, ErasureService erasures) {
        this.inbox = inbox;
        this.erasures = erasures;
    }

    @Incoming("ledger-erasures")
    Uni<Void> onLedger(ConsumerRecord<String, byte[]> message) {
        return inbox.receive(message, event -> apply(event, Holder.LEDGER));
    }

    @Incoming("matching-erasures")
    Uni<Void> onMatching(ConsumerRecord<String, byte[]> message) {
        return inbox.receive(message, event -> apply(event, Holder.MATCHING));
    }

    private Uni<Void> apply(ReceivedEvent event, Holder holder) {
        if (!event.type().endsWith(FACT)) {
            return Uni.createFrom().voidItem();
        }
        var forgotten = event.as(MemberForgotten.class);
        return erasures.confirmed(event.communityId(), forgotten.memberId(), holder, forgotten.forgottenAt());
    }
}
