package org.commonhour.matching.erasure;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.commonhour.kit.access.SignIns;
import org.commonhour.kit.event.NewEvent;
import org.commonhour.kit.event.Outbox;
import org.commonhour.kit.store.UnitOfWork;
import org.commonhour.matching.member.MemberErasure;

/** Takes the sign-in of an erased member out of all that matching holds, and confirms it. */
@ApplicationScoped
class ErasureService implements MemberErasure {

    private final SignIns signIns;
    private final Outbox outbox;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    ErasureService(SignIns signIns, Outbox outbox, UnitOfWork unitOfWork, Clock clock) {
        this.signIns = signIns;
        this.outbox = outbox;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    @Override
    public Uni<Void> memberErased(UUID communityId, UUID memberId) {
        return unitOfWork.run(() ->
                signIns.forget(communityId, memberId).chain(() -> outbox.append(confirmation(communityId, memberId))));
    }

    private NewEvent confirmation(UUID communityId, UUID memberId) {
        var at = Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
        return new NewEvent(
                MemberForgotten.TOPIC,
                MemberForgotten.TYPE,
                communityId,
                memberId.toString(),
                at,
                new MemberForgotten(memberId, communityId, at));
    }
}
