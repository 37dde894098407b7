package org.commonhour.member.wellbeing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.commonhour.kit.access.Caller;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.kit.store.UnitOfWork;
import org.commonhour.member.privacy.PrivacyService;
import org.commonhour.member.problem.MemberProblem;
import org.jspecify.annotations.Nullable;

/**
 * People keep and see their own answers here, as long as they want to.
 *
 * <p>W1: nobody but the person reads or writes them, whatever their role. W2: without a consent there is no answer.
 */
@ApplicationScoped
public class WellbeingService {

    /** The most days of answers that are kept of one person. */
    public static final int MOST_DAYS = 500;

    private final WellbeingAnswers answers;
    private final PrivacyService privacy;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    WellbeingService(WellbeingAnswers answers, PrivacyService privacy, UnitOfWork unitOfWork, Clock clock) {
        this.answers = answers;
        this.privacy = privacy;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** The caller's own consent, when there is one. */
    public Uni<Optional<Consent>> consent(Caller caller) {
        return answers.consent(caller.communityId(), own(caller));
    }

    /** Keeps the caller's own consent to a text; given before is given. */
    public Uni<Consent> giveConsent(Caller caller, String textVersion) {
        if (!textVersion.equals(Consent.TEXT_VERSION)) {
            throw DomainProblem.of(
                            MemberProblem.WELLBEING_TEXT_UNKNOWN,
                            "This is not the text that people agree to now. Show them the new one.")
                    .at("/textVersion", "is not " + Consent.TEXT_VERSION);
        }
        return holding(
                caller,
                memberId -> answers.consent(caller.communityId(), memberId)
                        .flatMap(found -> found.filter(Consent::isCurrent)
                                .map(given -> Uni.createFrom().item(given))
                                .orElseGet(() -> keyOf(caller, found)
                                        .map(key ->
                                                new Consent(caller.communityId(), memberId, key, textVersion, today()))
                                        .call(answers::keep))));
    }

    /** Takes the caller's own consent back and deletes their answers; done before is done. */
    public Uni<Void> withdraw(Caller caller) {
        var memberId = own(caller);
        return forget(caller.communityId(), memberId);
    }

    /** Deletes a member's consent and answers, with their key, as part of a larger unit of work or alone. */
    public Uni<Void> forget(UUID communityId, UUID memberId) {
        return unitOfWork.run(() -> answers.delete(communityId, memberId)
                .flatMap(key -> key.map(privacy::destroy)
                        .orElseGet(() -> Uni.createFrom().voidItem())));
    }

    /** Keeps the caller's own answers of a day, which is today; a day's grace, for the day begins elsewhere earlier. */
    public Uni<AnsweredDay> answer(Caller caller, LocalDate day, Answers given) {
        if (day.isBefore(today().minusDays(1)) || day.isAfter(today().plusDays(1))) {
            throw DomainProblem.of(CommonProblem.INVALID, "Answers are about the day on which they are given.")
                    .at("day", "must be today");
        }
        if (given.byQuestion().isEmpty()) {
            throw DomainProblem.of(CommonProblem.INVALID, "Every question was skipped, so there is nothing to keep.");
        }
        var answered = new AnsweredDay(day, given);
        return holding(
                caller,
                memberId -> consented(caller)
                        .call(() -> requireRoom(memberId))
                        .call(consent -> answers.put(consent, answered))
                        .replaceWith(answered));
    }

    /** The caller's own answers before the day, newest first; none without a consent. */
    public Uni<List<AnsweredDay>> list(Caller caller, @Nullable LocalDate before, int limit) {
        return consent(caller)
                .flatMap(found -> found.map(consent -> answers.list(consent, before, limit))
                        .orElseGet(() -> Uni.createFrom().item(List.of())));
    }

    private Uni<UUID> keyOf(Caller caller, Optional<Consent> earlier) {
        return earlier.map(consent -> Uni.createFrom().item(consent.dataKeyId()))
                .orElseGet(() -> privacy.make(caller.communityId(), 1)
                        .map(keys -> keys.ids().get(0)));
    }

    private Uni<Consent> consented(Caller caller) {
        return consent(caller)
                .map(found -> found.filter(Consent::isCurrent)
                        .orElseThrow(() -> DomainProblem.of(
                                MemberProblem.WELLBEING_NO_CONSENT,
                                "Answers are kept only for people who agreed to the text of today.")));
    }

    private Uni<Void> requireRoom(UUID memberId) {
        return answers.countDays(memberId)
                .invoke(days -> {
                    if (days >= MOST_DAYS) {
                        throw DomainProblem.of(
                                MemberProblem.WELLBEING_ANSWERS_TOO_MANY,
                                "No more than " + MOST_DAYS + " days of answers are kept of one person.");
                    }
                })
                .replaceWithVoid();
    }

    private <T> Uni<T> holding(Caller caller, Function<UUID, Uni<T>> work) {
        var memberId = own(caller);
        return unitOfWork.run(() -> answers.hold(caller.communityId(), memberId).flatMap(there -> {
            if (!there) {
                throw DomainProblem.of(CommonProblem.NOT_FOUND, "There is no such member here.");
            }
            return work.apply(memberId);
        }));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static UUID own(Caller caller) {
        return caller.memberId()
                .orElseThrow(() -> DomainProblem.of(CommonProblem.FORBIDDEN, "This is for members, about themselves."));
    }
}
