package org.commonhour.ledger.export.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.commonhour.kit.event.NewEvent;
import org.commonhour.kit.event.Outbox;
import org.commonhour.ledger.account.AccountService;
import org.commonhour.ledger.export.RestoreAnnouncements;
import org.commonhour.ledger.export.RestoredFact;

/** Leaves the same events in the outbox that the ledger left when these things happened. */
@ApplicationScoped
class OutboxRestoreAnnouncements implements RestoreAnnouncements {

    private static final String TRANSFERS = "commonhour.ledger.transfer.v1";

    private final Outbox outbox;

    OutboxRestoreAnnouncements(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Uni<Void> announce(UUID communityId, List<RestoredFact> facts) {
        if (facts.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return outbox.append(
                facts.stream().map(fact -> event(communityId, fact)).toList());
    }

    private static NewEvent event(UUID communityId, RestoredFact fact) {
        return new NewEvent(
                fact.aboutAccount() ? AccountService.TOPIC : TRANSFERS,
                "org.commonhour.ledger." + fact.type() + ".v1",
                communityId,
                fact.subject().toString(),
                fact.occurredAt(),
                fact.body());
    }
}
