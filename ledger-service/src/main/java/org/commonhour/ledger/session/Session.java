package org.commonhour.ledger.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
 * @param startedAt when it began, if it was told
 * @param recorder who recorded it
 * @param recordedAt when it was recorded
 * @param toldAt since when everybody who gives hours for it knows of it; null until then
 * @param confirmation who confirmed it last, once somebody did
 * @param refusal the code of the rule that kept its hours from moving, when it is refused
 * @param dispute who says that it is not right, while it is disputed
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
        @Nullable Instant startedAt,
        Actor recorder,
        Instant recordedAt,
        @Nullable Instant toldAt,
        @Nullable Confirmation confirmation,
        @Nullable String refusal,
        @Nullable Dispute dispute,
        List<Contribution> contributions) {

    /** Keeps its own copy of the contributions. */
    public Session {
        contributions = List.copyOf(contributions);
    }

    /** Whether the member took part. */
    public boolean hasParty(UUID memberId) {
        return contributions.stream().anyMatch(line -> memberId.equals(line.memberId()));
    }

    /** What somebody would have to record to get the same session. */
    SessionDraft draft() {
        return new SessionDraft(
                arrangementId,
                serviceId,
                occurredOn,
                startedAt,
                null,
                contributions.stream().map(Contribution::draft).toList(),
                null);
    }

    /** Whether its hours have moved, as far as it has any, and have not gone back. */
    public boolean isSettled() {
        return state == SessionState.SETTLED || (dispute != null && dispute.from() == SessionState.SETTLED);
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

    /**
     * Who gives hours for it and has not said or heard anything about it yet: members by their ids, an organisation by
     * the service.
     *
     * @param told those who were told
     */
    Set<UUID> untold(Set<UUID> told) {
        Set<UUID> payers = new HashSet<>();
        contributions.stream()
                .filter(Contribution::isCredited)
                .map(line -> line.receivedByMemberId() == null ? serviceId : line.receivedByMemberId())
                .filter(payer -> payer != null && !told.contains(payer) && !recordedBy(payer))
                .forEach(payers::add);
        return payers;
    }

    /** The session after somebody who may has confirmed it, or after nobody objected. */
    Session confirmed(Confirmation by) {
        return next(SessionState.CONFIRMED, by, null, null, contributions);
    }

    /** The confirmed session after its hours have moved. */
    Session settled(Function<Contribution, UUID> transferOf) {
        var paid = contributions.stream()
                .map(line -> line.isCredited() ? line.withTransfer(transferOf.apply(line)) : line)
                .toList();
        return next(SessionState.SETTLED, confirmation, null, null, paid);
    }

    /** The confirmed session after the ledger refused to move its hours. */
    Session refused(String code) {
        return next(SessionState.REFUSED, confirmation, code, null, contributions);
    }

    /** The session after somebody said that it is not right. */
    Session disputed(Actor actor, DisputeReason reason, Instant at) {
        var said = new Dispute(reason, actor.subject(), actor.memberId(), at, state);
        return next(SessionState.DISPUTED, confirmation, null, said, contributions);
    }

    /** The session as it was before the dispute; what waits for a word has all its time to wait for it again. */
    Session takenBack(Dispute ended, Instant at) {
        return next(ended.from(), confirmation, null, null, contributions)
                .told(ended.from() == SessionState.RECORDED && toldAt != null ? at : toldAt);
    }

    /** The session that a coordinator found right: that is their word for it, too. */
    Session upheld(Dispute ended, Actor actor, Instant at) {
        return ended.from() == SessionState.SETTLED
                ? next(SessionState.SETTLED, confirmation, null, null, contributions)
                : confirmed(Confirmation.by(actor, at, null));
    }

    /** The session that did not happen. */
    Session withdrawn(List<Contribution> lines) {
        return next(SessionState.WITHDRAWN, confirmation, null, null, lines);
    }

    /**
     * The session with other content.
     *
     * @param content what it says now
     * @param to {@code RECORDED}, when others have to confirm it, or else {@code CONFIRMED} or {@code SETTLED}
     * @param by whose word the new content is
     */
    Session corrected(SessionDraft content, SessionState to, @Nullable Confirmation by, List<Contribution> lines) {
        return new Session(
                id,
                communityId,
                version + 1,
                to,
                arrangementId,
                content.serviceId(),
                content.occurredOn(),
                content.startedAt(),
                recorder,
                recordedAt,
                null,
                by,
                null,
                null,
                lines);
    }

    /** The same session, told to everybody who gives hours for it since then. */
    Session told(@Nullable Instant since) {
        return new Session(
                id,
                communityId,
                version,
                state,
                arrangementId,
                serviceId,
                occurredOn,
                startedAt,
                recorder,
                recordedAt,
                since,
                confirmation,
                refusal,
                dispute,
                contributions);
    }

    /** Whether the actor is on the side that recorded it. */
    boolean speaksForRecorder(Actor actor) {
        var member = actor.memberId();
        if (member != null && recorder.isParty()) {
            return member.equals(recorder.memberId());
        }
        // Staff do not confirm their own record; a coordinator's word counts for any side.
        return actor.capacity() == Capacity.STAFF && actor.subject().equals(recorder.subject());
    }

    private boolean recordedBy(UUID payer) {
        return payer.equals(recorder.memberId()) || (payer.equals(serviceId) && recorder.capacity() == Capacity.STAFF);
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

    private Session next(
            SessionState to,
            @Nullable Confirmation by,
            @Nullable String code,
            @Nullable Dispute said,
            List<Contribution> lines) {
        return new Session(
                id,
                communityId,
                version + 1,
                to,
                arrangementId,
                serviceId,
                occurredOn,
                startedAt,
                recorder,
                recordedAt,
                toldAt,
                by,
                code,
                said,
                lines);
    }
}
