package org.commonhour.member.referral;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonhour.kit.access.Caller;
import org.commonhour.kit.access.Grant;
import org.commonhour.kit.access.Role;
import org.commonhour.kit.id.Ids;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.kit.store.UnitOfWork;
import org.commonhour.member.member.Channel;
import org.commonhour.member.member.MemberService;
import org.commonhour.member.member.NewMember;
import org.commonhour.member.privacy.PrivacyService;
import org.commonhour.member.problem.MemberProblem;
import org.jspecify.annotations.Nullable;

/**
 * Agencies refer people here, and coordinators take care of them.
 *
 * <p>M14: a referral that ends without a member leaves nothing of the person: its key is destroyed.
 */
@ApplicationScoped
public class ReferralService {

    private static final Duration OLDEST_CONSENT = Duration.ofDays(365);

    private final Referrals referrals;
    private final MemberService members;
    private final PrivacyService privacy;
    private final UnitOfWork unitOfWork;
    private final Ids ids;
    private final Clock clock;

    ReferralService(
            Referrals referrals,
            MemberService members,
            PrivacyService privacy,
            UnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        this.referrals = referrals;
        this.members = members;
        this.privacy = privacy;
        this.unitOfWork = unitOfWork;
        this.ids = ids;
        this.clock = clock;
    }

    /** Refers somebody who agreed to it; for staff and clients of the referring organisation. */
    public Uni<Referral> refer(Caller caller, ReferralWish wish) {
        if (!caller.staffOf(wish.organisationId())) {
            throw DomainProblem.of(CommonProblem.FORBIDDEN, "This is for staff of the organisation that refers.");
        }
        requireReachable(wish);
        requireFresh(wish.consent());
        return unitOfWork.run(() -> privacy.make(caller.communityId(), 1).flatMap(keys -> {
            var now = now();
            var referral = new Referral(
                    ids.next(),
                    caller.communityId(),
                    wish.organisationId(),
                    keys.ids().get(0),
                    wish.details(),
                    wish.about(),
                    wish.consent(),
                    ReferralState.RECEIVED,
                    null,
                    caller.subject(),
                    now,
                    caller.subject(),
                    now,
                    1);
            return referrals.add(referral).replaceWith(referral);
        }));
    }

    /** All referrals for coordinators, those of their own organisations for staff; newest first. */
    public Uni<List<Referral>> list(Caller caller, @Nullable ReferralState state, @Nullable UUID before, int limit) {
        var own = caller.has(Role.COORDINATOR)
                ? null
                : caller.grants().stream()
                        .filter(grant -> grant.role() == Role.STAFF)
                        .map(Grant::organisationId)
                        .collect(Collectors.toSet());
        return referrals.list(new ReferralSearch(caller.communityId(), state, own), before, limit);
    }

    /** A referral that the caller may see; 404 for any other. */
    public Uni<Referral> get(Caller caller, UUID id) {
        return referrals
                .find(caller.communityId(), id)
                .map(found -> found.filter(
                                referral -> caller.has(Role.COORDINATOR) || caller.staffOf(referral.organisationId()))
                        .orElseThrow(ReferralService::notFound));
    }

    /** Notes that a coordinator has reached the person. */
    public Uni<Referral> contact(Caller caller, UUID id) {
        return unitOfWork.run(() -> inState(caller, id, ReferralState.RECEIVED)
                .flatMap(referral -> keep(referral.became(ReferralState.CONTACTED, null, caller.subject(), now()))));
    }

    /** The person joins: as a new member of the referral's details, or is this member already. */
    public Uni<Referral> join(Caller caller, UUID id, @Nullable UUID memberId) {
        return unitOfWork.run(() -> inState(caller, id, ReferralState.CONTACTED)
                .flatMap(referral -> memberId == null
                        ? members.enter(
                                        referral.communityId(),
                                        referral.dataKeyId(),
                                        new NewMember(referral.details(), null, null, Channel.BROKER_PHONE),
                                        caller.subject())
                                .flatMap(member -> keep(
                                        referral.became(ReferralState.JOINED, member.id(), caller.subject(), now())))
                        : keep(referral.became(ReferralState.JOINED, memberId, caller.subject(), now()))
                                .call(joined -> privacy.destroy(joined.dataKeyId()))));
    }

    /** The person does not want to, as a coordinator was told. */
    public Uni<Referral> decline(Caller caller, UUID id) {
        return unitOfWork.run(() -> inState(caller, id, ReferralState.CONTACTED)
                .flatMap(referral -> end(caller, referral, ReferralState.DECLINED)));
    }

    /** The person no longer agrees to be referred, as the agency or a coordinator was told. */
    public Uni<Referral> withdraw(Caller caller, UUID id) {
        return unitOfWork.run(() -> get(caller, id)
                .chain(() -> referrals.findForChange(caller.communityId(), id))
                .map(found -> found.filter(Referral::isOpen).orElseThrow(ReferralService::ended))
                .flatMap(referral -> end(caller, referral, ReferralState.WITHDRAWN)));
    }

    private Uni<Referral> end(Caller caller, Referral referral, ReferralState state) {
        return keep(referral.became(state, null, caller.subject(), now()))
                .call(ended -> privacy.destroy(ended.dataKeyId()));
    }

    private Uni<Referral> inState(Caller caller, UUID id, ReferralState wanted) {
        return referrals.findForChange(caller.communityId(), id).map(found -> {
            var referral = found.orElseThrow(ReferralService::notFound);
            if (!referral.isOpen()) {
                throw ended();
            }
            if (referral.state() != wanted) {
                throw DomainProblem.of(
                        MemberProblem.REFERRAL_OUT_OF_ORDER,
                        wanted == ReferralState.RECEIVED
                                ? "Somebody has reached this person already."
                                : "Nobody has reached this person yet.");
            }
            return referral;
        });
    }

    private Uni<Referral> keep(Referral referral) {
        return referrals.save(referral).replaceWith(referral);
    }

    private static void requireReachable(ReferralWish wish) {
        if (wish.details().phone() == null && wish.details().email() == null) {
            throw DomainProblem.of(CommonProblem.INVALID, "Say how the person can be reached.")
                    .at("/phone", "a phone number or an e-mail address is needed");
        }
    }

    private void requireFresh(Consent consent) {
        var now = now();
        if (consent.givenAt().isAfter(now) || consent.givenAt().isBefore(now.minus(OLDEST_CONSENT))) {
            throw DomainProblem.of(CommonProblem.INVALID, "The consent is not of the last twelve months.")
                    .at("/consent/givenAt", "must be a moment of the last twelve months");
        }
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
    }

    private static DomainProblem ended() {
        return DomainProblem.of(MemberProblem.REFERRAL_ENDED, "This referral has ended.");
    }

    private static DomainProblem notFound() {
        return DomainProblem.of(CommonProblem.NOT_FOUND, "There is no such referral here.");
    }
}
