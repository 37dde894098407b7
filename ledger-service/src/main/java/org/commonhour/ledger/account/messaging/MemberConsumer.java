package org.commonhour.ledger.account.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.commonhour.kit.event.Inbox;
import org.commonhour.kit.event.ReceivedEvent;
import org.commonhour.ledger.account.AccountService;
import org.commonhour.ledger.problem.LedgerProblem;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Opens an account for every member who joins, and forgets whose it was when the member is erased. */
@ApplicationScoped
class MemberConsumer {

    private static final String MEMBER_CHANGED = "org.commonhour.member.member-changed.v1";
    private static final String MEMBER_ERASED = "org.commonhour.member.member-erased.v1";

    private final Inbox inbox;
    private final AccountService accounts;

    MemberConsumer(Inbox inbox, AccountService accounts) {
        this.inbox = inbox;
        this.accounts = accounts;
    }

    @Incoming("members")
    Uni<Void> on(ConsumerRecord<String, byte[]> message) {
        return inbox.receive(message, this::apply);
    }

    private Uni<Void> apply(ReceivedEvent event) {
        if (event.type().equals(MEMBER_ERASED)) {
            return accounts.forgetMember(
                    event.communityId(), event.as(MemberErased.class).memberId());
        }
        if (!event.type().equals(MEMBER_CHANGED)) {
            return Uni.createFrom().voidItem();
        }
        var member = event.as(MemberChanged.class);
        return member.state().equals("ACTIVE")
                ? accounts.ofMember(event.communityId(), member.memberId())
                        .onFailure(LedgerProblem.MEMBER_ERASED::isReasonOf)
                        .recoverWithNull()
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }
}
