package org.commonhour.matching.arrangement.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.commonhour.kit.event.Inbox;
import org.commonhour.kit.event.PoisonedEvent;
import org.commonhour.kit.event.ReceivedEvent;
import org.commonhour.matching.arrangement.FollowUpService;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads holds from {@code commonhour.ledger.transfer.v1}. */
@ApplicationScoped
class TransferConsumer {

    private static final String HOLD_PLACED = "org.commonhour.ledger.hold-placed.v1";
    private static final String HOLD_REFUSED = "org.commonhour.ledger.hold-refused.v1";
    private static final String HOLD_RESOLVED = "org.commonhour.ledger.hold-resolved.v1";

    private final Inbox inbox;
    private final FollowUpService followUp;

    TransferConsumer(Inbox inbox, FollowUpService followUp) {
        this.inbox = inbox;
        this.followUp = followUp;
    }

    @Incoming("transfers")
    Uni<Void> on(ConsumerRecord<String, byte[]> message) {
        return inbox.receive(message, this::apply);
    }

    private Uni<Void> apply(ReceivedEvent event) {
        return switch (event.type()) {
            case HOLD_PLACED, HOLD_REFUSED, HOLD_RESOLVED -> follow(event, event.as(HoldEvent.class));
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> follow(ReceivedEvent event, HoldEvent hold) {
        var arrangementId = hold.arrangementId();
        if (arrangementId == null) {
            return Uni.createFrom().voidItem();
        }
        if (event.type().equals(HOLD_PLACED)) {
            return followUp.holdPlaced(event.communityId(), arrangementId);
        }
        if (event.type().equals(HOLD_REFUSED)) {
            return followUp.holdRefused(event.communityId(), arrangementId, hold.reason());
        }
        if (hold.outcome() == null) {
            throw new PoisonedEvent("a resolved hold has an outcome");
        }
        return followUp.holdResolved(event.communityId(), arrangementId, hold.outcome());
    }
}
