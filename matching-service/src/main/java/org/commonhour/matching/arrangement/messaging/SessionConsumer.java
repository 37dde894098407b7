package org.commonhour.matching.arrangement.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.commonhour.kit.event.Inbox;
import org.commonhour.kit.event.ReceivedEvent;
import org.commonhour.matching.arrangement.FollowUpService;
import org.commonhour.matching.history.HistoryService;
import org.commonhour.matching.history.SettledContribution;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads {@code commonhour.ledger.session.v1}: for its arrangement, and for the history of who helped whom. */
@ApplicationScoped
class SessionConsumer {

    private static final String SESSION_CHANGED = "org.commonhour.ledger.session-changed.v1";

    private final Inbox inbox;
    private final FollowUpService followUp;
    private final HistoryService history;

    SessionConsumer(Inbox inbox, FollowUpService followUp, HistoryService history) {
        this.inbox = inbox;
        this.followUp = followUp;
        this.history = history;
    }

    @Incoming("sessions")
    Uni<Void> on(ConsumerRecord<String, byte[]> message) {
        return inbox.receive(message, this::apply);
    }

    private Uni<Void> apply(ReceivedEvent event) {
        if (!event.type().equals(SESSION_CHANGED)) {
            return Uni.createFrom().voidItem();
        }
        SessionChanged session = event.as(SessionChanged.class);
        return remember(event.communityId(), session).chain(() -> follow(event.communityId(), session));
    }

    /** A corrected session settles again with other lines; one that is withdrawn never happened. */
    private Uni<Void> remember(UUID communityId, SessionChanged session) {
        return switch (session.state()) {
            case SETTLED -> history.settled(communityId, session.sessionId(), lines(session));
            case WITHDRAWN -> history.settled(communityId, session.sessionId(), List.of());
            case RECORDED, CONFIRMED, REFUSED, DISPUTED -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> follow(UUID communityId, SessionChanged session) {
        UUID arrangementId = session.arrangementId();
        if (arrangementId == null) {
            return Uni.createFrom().voidItem();
        }
        return switch (session.state()) {
            case RECORDED, CONFIRMED, DISPUTED -> followUp.sessionKept(communityId, arrangementId, session.sessionId());
            case SETTLED -> followUp.sessionSettled(communityId, arrangementId, session.sessionId());
            case REFUSED, WITHDRAWN -> followUp.sessionRefused(communityId, arrangementId, session.sessionId());
        };
    }

    private static List<SettledContribution> lines(SessionChanged session) {
        List<SettledContribution> lines = new ArrayList<>();
        for (SessionChanged.Line line : session.contributions()) {
            if (line.memberId() != null && line.amountMinutes() > 0) {
                lines.add(new SettledContribution(
                        line.contributionId(), line.memberId(), line.part(), line.amountMinutes()));
            }
        }
        return lines;
    }
}
