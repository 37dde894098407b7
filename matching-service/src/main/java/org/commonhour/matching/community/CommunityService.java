package org.commonhour.matching.community;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Supplier;
import org.commonhour.kit.store.UnitOfWork;

/** Draws the transaction boundary around a change of a community, in which everybody waits for their turn. */
@ApplicationScoped
public class CommunityService {

    private final UnitOfWork unitOfWork;
    private final Turns turns;

    CommunityService(UnitOfWork unitOfWork, Turns turns) {
        this.unitOfWork = unitOfWork;
        this.turns = turns;
    }

    /** Does the work as one transaction and as the only one that changes this community meanwhile (M6). */
    public <T> Uni<T> inTurn(UUID communityId, Supplier<Uni<T>> work) {
        return unitOfWork.run(() -> turns.take(communityId).chain(done -> work.get()));
    }
}
