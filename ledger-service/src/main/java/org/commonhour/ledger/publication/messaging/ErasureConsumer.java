package org.commonhour.ledger.publication.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.commonhour.kit.event.Inbox;
import org.commonhour.kit.event.ReceivedEvent;
import org.commonhour.ledger.publication.ReleaseService;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Lets an erased member be found behind no table that was released. */
@ApplicationScoped
class ErasureConsumer {

    private static final String MEMBER_ERASED = "org.commonhour.member.member-erased.v1";

    private final Inbox inbox;
    private final ReleaseService releases;

    ErasureConsumer(Inbox inbox, ReleaseService releases) {
        this.inbox = inbox.named("publication");
        this.releases = releases;
    }

    @Incoming("publication-members")
    Uni<Void> on(ConsumerRecord<String, byte[]> message) {
        return inbox.receive(message, this::apply);
    }

    private Uni<Void> apply(ReceivedEvent event) {
        return event.type().equals(MEMBER_ERASED)
                ? releases.forget(
                        event.communityId(), event.as(MemberErased.class).memberId())
                : Uni.createFrom().voidItem();
    }
}
