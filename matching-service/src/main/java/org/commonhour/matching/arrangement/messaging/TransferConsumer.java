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
            case HOLD_PLACED ->
                followUp.holdPlaced(
                        event.communityId(), event.as(HoldEvent.class).arrangementId());
            case HOLD_REFUSED -> {
                HoldEvent hold = event.as(HoldEvent.class);
                yield followUp.holdRefused(event.communityId(), hold.arrangementId(), hold.reason());
            }
            case HOLD_RESOLVED -> {
                HoldEvent hold = event.as(HoldEvent.class);
                if (hold.outcome() == null) {
                    throw new PoisonedEvent("a resolved hold has an outcome");
                }
                yield followUp.holdResolved(event.communityId(), hold.arrangementId(), hold.outcome());
            }
            default -> Uni.createFrom().voidItem();
        };
    }
}
