package org.commonhour.matching.member.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.commonhour.kit.event.Inbox;
import org.commonhour.kit.event.ReceivedEvent;
import org.commonhour.matching.member.MemberService;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads {@code commonhour.ledger.account.v1}: whose account is frozen or closed. */
@ApplicationScoped
class AccountConsumer {

    private static final String ACCOUNT_CHANGED = "org.commonhour.ledger.account-changed.v1";

    private final Inbox inbox;
    private final MemberService members;

    AccountConsumer(Inbox inbox, MemberService members) {
        this.inbox = inbox;
        this.members = members;
    }

    @Incoming("accounts")
    Uni<Void> on(ConsumerRecord<String, byte[]> message) {
        return inbox.receive(message, this::apply);
    }

    private Uni<Void> apply(ReceivedEvent event) {
        if (!event.type().equals(ACCOUNT_CHANGED)) {
            return Uni.createFrom().voidItem();
        }
        var account = event.as(AccountChanged.class);
        var owner = account.ownerId();
        return owner == null || !account.kind().equals("MEMBER")
                ? Uni.createFrom().voidItem()
                : members.account(event.communityId(), owner, account.state().equals("OPEN"));
    }
}
