package org.commonhour.member.erasure;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.commonhour.kit.access.Caller;
import org.commonhour.kit.event.NewEvent;
import org.commonhour.kit.event.Outbox;
import org.commonhour.kit.store.UnitOfWork;
import org.commonhour.member.member.MemberChanged;
import org.commonhour.member.member.MemberService;
import org.commonhour.member.privacy.PrivacyService;
import org.commonhour.member.wellbeing.WellbeingService;

/**
 * Forgets a person: with the key goes every name, contact and word (M1), and with the sign-in's id the last link. What
 * stays is an id that leads to nobody, so that the others' hours and histories stay as they are.
 */
@ApplicationScoped
public class ErasureService {

    private final MemberService members;
    private final Erasures erasures;
    private final PrivacyService privacy;
    private final WellbeingService wellbeing;
    private final Outbox outbox;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    ErasureService(
            MemberService members,
            Erasures erasures,
            PrivacyService privacy,
            WellbeingService wellbeing,
            Outbox outbox,
            UnitOfWork unitOfWork,
            Clock clock) {
        this.members = members;
        this.erasures = erasures;
        this.privacy = privacy;
        this.wellbeing = wellbeing;
        this.outbox = outbox;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /**
     * Erases a member, who leaves with it; for the member and for coordinators. Done before is done. 404 for a stranger,
     * 403 for another member.
     */
    public Uni<Void> erase(Caller caller, UUID memberId) {
        return unitOfWork.run(() -> members.leaveIfThere(caller, memberId)
                .chain(() -> wellbeing.forget(caller.communityId(), memberId))
                .chain(() -> erasures.empty(caller.communityId(), memberId, caller.subject(), now()))
                .flatMap(keys -> keys.isEmpty() ? Uni.createFrom().voidItem() : destroy(caller, memberId, keys)));
    }

    private Uni<Void> destroy(Caller caller, UUID memberId, List<UUID> keys) {
        var at = now();
        return Multi.createFrom()
                .iterable(keys)
                .onItem()
                .transformToUniAndConcatenate(privacy::destroy)
                .onItem()
                .ignoreAsUni()
                .chain(() -> outbox.append(List.of(new NewEvent(
                        MemberChanged.TOPIC,
                        MemberErased.TYPE,
                        caller.communityId(),
                        memberId.toString(),
                        at,
                        new MemberErased(memberId, caller.communityId(), at)))));
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
