package org.commonhour.ledger.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The record of what happened.
 *
 * @param id the session
 * @param communityId its community
 * @param version 1 when recorded, one more with every change
 * @param state how it stands
 * @param arrangementId the arrangement that happened, if there was one
 * @param serviceId the agency's service it belongs to, if any
 * @param occurredOn the day it happened
 * @param recorder who recorded it
 * @param recordedAt when it was recorded
 * @param confirmation who confirmed it last, once somebody did
 * @param refusal the code of the rule that kept its hours from moving, when it is refused
 * @param contributions one for each person and basis
 */
public record Session(
        UUID id,
        UUID communityId,
        long version,
        SessionState state,
        @Nullable UUID arrangementId,
        @Nullable UUID serviceId,
        LocalDate occurredOn,
        Actor recorder,
        Instant recordedAt,
        @Nullable Confirmation confirmation,
        @Nullable String refusal,
        List<Contribution> contributions) {

    /** Keeps its own copy of the contributions. */
    public Session {
        contributions = List.copyOf(contributions);
    }

    /** Whether the member took part. */
    public boolean hasParty(UUID memberId) {
        return contributions.stream().anyMatch(line -> memberId.equals(line.memberId()));
    }

    /** Why the actor may not confirm it; empty when they may. */
    public Optional<ConfirmationRefusal> refusalOf(Actor actor) {
        // What the ledger refused once is tried again by a coordinator, who has found out why.
        var open = state == SessionState.RECORDED
                || (state == SessionState.REFUSED && actor.capacity() == Capacity.COORDINATOR);
        if (!open) {
            return Optional.of(ConfirmationRefusal.NOT_OPEN);
        }
        if (speaksForRecorder(actor)) {
            return Optional.of(ConfirmationRefusal.OWN_RECORD);
        }
        return contributions.stream().filter(Contribution::isCredited).allMatch(line -> payerIsAsked(line, actor))
                ? Optional.empty()
                : Optional.of(ConfirmationRefusal.PAYER_NOT_ASKED);
    }

    /** The session after somebody who may has confirmed it. */
    public Session confirmed(Actor actor, Instant at) {
        return next(SessionState.CONFIRMED, new Confirmation(actor.subject(), at), null, contributions);
    }

    /** The confirmed session after its hours have moved. */
    public Session settled(Function<Contribution, UUID> transferOf) {
        var paid = contributions.stream()
                .map(line -> line.isCredited() ? line.withTransfer(transferOf.apply(line)) : line)
                .toList();
        return next(SessionState.SETTLED, confirmation, null, paid);
    }

    /** The confirmed session after the ledger refused to move its hours. */
    public Session refused(String code) {
        return next(SessionState.REFUSED, confirmation, code, contributions);
    }

    private boolean speaksForRecorder(Actor actor) {
        var member = actor.memberId();
        if (member != null && recorder.isParty()) {
            return member.equals(recorder.memberId());
        }
        // Staff do not confirm their own record; a coordinator's word counts for any side.
        return actor.capacity() == Capacity.STAFF && actor.subject().equals(recorder.subject());
    }

    /** Hours leave an account only by the word of its holder or of a coordinator. */
    private boolean payerIsAsked(Contribution line, Actor actor) {
        return givesWord(recorder, line, false) || givesWord(actor, line, true);
    }

    private static boolean givesWord(Actor actor, Contribution line, boolean confirming) {
        if (actor.capacity() == Capacity.COORDINATOR && (confirming || !actor.isParty())) {
            return true;
        }
        var payer = line.receivedByMemberId();
        return payer == null ? actor.capacity() == Capacity.STAFF : payer.equals(actor.memberId());
    }

    private Session next(SessionState to, @Nullable Confirmation by, @Nullable String code, List<Contribution> lines) {
        return new Session(
                id,
                communityId,
                version + 1,
                to,
                arrangementId,
                serviceId,
                occurredOn,
                recorder,
                recordedAt,
                by,
                code,
                lines);
    }
}
