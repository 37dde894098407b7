package org.commonhour.matching.arrangement;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.commonhour.kit.event.NewEvent;
import org.commonhour.kit.event.Outbox;
import org.commonhour.kit.id.Ids;
import org.commonhour.matching.need.NeedService;
import org.commonhour.matching.need.NeedState;
import org.jspecify.annotations.Nullable;

/** Keeps each step of an arrangement: the row, who took it, the event, and what it means for the need. */
@ApplicationScoped
class StepService {

    /** The subject that stands in the record when nobody acts but an event. */
    static final String SYSTEM = "system";

    private final Arrangements arrangements;
    private final NeedService needs;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    StepService(Arrangements arrangements, NeedService needs, Outbox outbox, Ids ids, Clock clock) {
        this.arrangements = arrangements;
        this.needs = needs;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Keeps a new arrangement. */
    Uni<Arrangement> open(Arrangement arrangement, UUID memberId, String actor) {
        return arrangements.add(arrangement).chain(() -> tell(arrangement, memberId, actor));
    }

    /** Keeps an arrangement that has moved on to another state, and moves its need along. */
    Uni<Arrangement> moved(Arrangement before, Arrangement after, @Nullable UUID memberId, String actor) {
        return arrangements
                .save(after)
                .chain(() -> tell(after, memberId, actor))
                .call(() -> followedByNeed(before, after, actor));
    }

    /** Calls off all of these. */
    Uni<Void> callOff(List<Arrangement> open, String actor) {
        return Multi.createFrom()
                .iterable(open)
                .onItem()
                .transformToUniAndConcatenate(arrangement -> arrangement
                        .cancel()
                        .fold(
                                after -> moved(arrangement, after, null, actor).replaceWithVoid(),
                                why -> Uni.createFrom().voidItem()))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> followedByNeed(Arrangement before, Arrangement after, String actor) {
        NeedState next = switch (after.state()) {
            case AGREED -> NeedState.ARRANGED;
            case HAPPENED -> NeedState.DONE;
            case INVITED, DECLINED, CANCELLED, MISSED -> NeedState.LIVE;
        };
        // M3: only the agreed arrangement of a need speaks for it; an unanswered invitation leaves it as it is.
        boolean speaksForNeed = after.state() == ArrangementState.AGREED || before.state() == ArrangementState.AGREED;
        return speaksForNeed
                ? needs.follow(after.communityId(), after.terms().needId(), next, actor)
                : Uni.createFrom().voidItem();
    }

    private Uni<Arrangement> tell(Arrangement arrangement, @Nullable UUID memberId, String actor) {
        Instant now = now();
        return arrangements
                .note(arrangement, new TakenStep(ids.next(), memberId, actor, now))
                .chain(() -> outbox.append(new NewEvent(
                        ArrangementChanged.TOPIC,
                        ArrangementChanged.TYPE,
                        arrangement.communityId(),
                        arrangement.id().toString(),
                        now,
                        ArrangementChanged.of(arrangement))))
                .replaceWith(arrangement);
    }
}
