package org.commonhour.matching.member.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.commonhour.kit.event.Inbox;
import org.commonhour.kit.event.ReceivedEvent;
import org.commonhour.matching.member.MemberService;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads {@code commonhour.member.member.v1}. */
@ApplicationScoped
class MemberConsumer {

    private static final String MEMBER_CHANGED = "org.commonhour.member.member-changed.v1";
    private static final String MEMBER_ERASED = "org.commonhour.member.member-erased.v1";

    private final Inbox inbox;
    private final MemberService members;

    MemberConsumer(Inbox inbox, MemberService members) {
        this.inbox = inbox;
        this.members = members;
    }

    @Incoming("members")
    Uni<Void> on(ConsumerRecord<String, byte[]> message) {
        return inbox.receive(message, this::apply);
    }

    private Uni<Void> apply(ReceivedEvent event) {
        if (event.type().equals(MEMBER_ERASED)) {
            return members.forget(
                    event.communityId(), event.as(MemberErased.class).memberId());
        }
        if (!event.type().equals(MEMBER_CHANGED)) {
            return Uni.createFrom().voidItem();
        }
        MemberChanged change = event.as(MemberChanged.class);
        return members.learn(change.communityId(), change.memberId(), change.state());
    }
}
