package org.commonhour.member.erasure;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonhour.kit.access.Caller;
import org.commonhour.kit.access.Role;
import org.commonhour.kit.event.NewEvent;
import org.commonhour.kit.event.Outbox;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
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
    private final ErasureConfig config;
    private final Clock clock;

    ErasureService(
            MemberService members,
            Erasures erasures,
            PrivacyService privacy,
            WellbeingService wellbeing,
            Outbox outbox,
            UnitOfWork unitOfWork,
            ErasureConfig config,
            Clock clock) {
        this.members = members;
        this.erasures = erasures;
        this.privacy = privacy;
        this.wellbeing = wellbeing;
        this.outbox = outbox;
        this.unitOfWork = unitOfWork;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Erases a member, who leaves with it; for the member and for coordinators. Done before is done, but when
     * confirmations are overdue the others are told again. 404 for a stranger, 403 for another member.
     */
    public Uni<Erasure> erase(Caller caller, UUID memberId) {
        return unitOfWork.run(() -> members.leaveIfThere(caller, memberId)
                .chain(() -> wellbeing.forget(caller.communityId(), memberId))
                .chain(() -> erasures.empty(caller.communityId(), memberId, caller.subject(), now()))
                .flatMap(keys -> keys.isEmpty() ? remind(caller, memberId) : destroy(caller, memberId, keys))
                .chain(() -> recorded(caller.communityId(), memberId)));
    }

    /** How far the erasure of a member is; for coordinators. 404 when the member was not erased. */
    public Uni<Erasure> get(Caller caller, UUID memberId) {
        if (!caller.has(Role.COORDINATOR)) {
            return Uni.createFrom()
                    .failure(DomainProblem.of(
                            CommonProblem.FORBIDDEN, "This is for coordinators; the person asks with the receipt."));
        }
        return recorded(caller.communityId(), memberId);
    }

    /** How far the erasure is that this receipt is for; for whoever has it. */
    public Uni<Erasure> get(UUID receipt) {
        return erasures.find(receipt).map(ErasureService::orNotFound);
    }

    /** Keeps that a holder confirms. What was never erased here is not kept: its event was for somebody else's ears. */
    public Uni<Void> confirmed(UUID communityId, UUID memberId, Holder holder, Instant forgottenAt) {
        return unitOfWork.run(() -> erasures.confirm(communityId, memberId, holder, forgottenAt, now()));
    }

    /** Whether a confirmation is missing for longer than is right. */
    public boolean isOverdue(Erasure erasure) {
        return erasure.isOverdue(now().minus(config.confirmWithin()));
    }

    /** How many erasures lack a confirmation for longer than is right. */
    Uni<Long> overdue() {
        return erasures.overdue(now().minus(config.confirmWithin()));
    }

    private Uni<Erasure> recorded(UUID communityId, UUID memberId) {
        return erasures.find(communityId, memberId).map(ErasureService::orNotFound);
    }

    private Uni<Void> remind(Caller caller, UUID memberId) {
        return recorded(caller.communityId(), memberId).flatMap(erasure -> {
            if (!isOverdue(erasure)) {
                return Uni.createFrom().voidItem();
            }
            return erasures.announced(memberId, now())
                    .chain(() -> announce(caller.communityId(), memberId, erasure.erasedAt()));
        });
    }

    private Uni<Void> destroy(Caller caller, UUID memberId, List<UUID> keys) {
        var at = now();
        return Multi.createFrom()
                .iterable(keys)
                .onItem()
                .transformToUniAndConcatenate(privacy::destroy)
                .onItem()
                .ignoreAsUni()
                .chain(() -> erasures.add(caller.communityId(), memberId, at))
                .chain(() -> announce(caller.communityId(), memberId, at));
    }

    private Uni<Void> announce(UUID communityId, UUID memberId, Instant at) {
        return outbox.append(List.of(new NewEvent(
                MemberChanged.TOPIC,
                MemberErased.TYPE,
                communityId,
                memberId.toString(),
                at,
                new MemberErased(memberId, communityId, at))));
    }

    private static Erasure orNotFound(Optional<Erasure> found) {
        return found.orElseThrow(() -> DomainProblem.of(CommonProblem.NOT_FOUND, "There is no such erasure."));
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
