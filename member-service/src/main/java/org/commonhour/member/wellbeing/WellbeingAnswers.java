package org.commonhour.member.wellbeing;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Consents and answers in store; answers are sealed under the consent's own key. */
public interface WellbeingAnswers {

    /** Keeps the member from changing until the unit of work ends; false when there is no active one. */
    Uni<Boolean> hold(UUID communityId, UUID memberId);

    Uni<Optional<Consent>> consent(UUID communityId, UUID memberId);

    /** Keeps a consent, in the place of the member's earlier one. */
    Uni<Void> keep(Consent consent);

    /** Keeps a day's answers, in the place of earlier ones of the day. */
    Uni<Void> put(Consent consent, AnsweredDay answered);

    Uni<Long> countDays(UUID memberId);

    /** The person's own answers before the day, newest first, at most {@code limit}. */
    Uni<List<AnsweredDay>> list(Consent consent, @Nullable LocalDate before, int limit);

    /** Deletes the member's consent and answers; gives the key to destroy, when there was one. */
    Uni<Optional<UUID>> delete(UUID communityId, UUID memberId);

    /**
     * At most {@code limit} of those who answered in the quarter, by id, after the one with this id; with their days up
     * to the quarter's end.
     */
    Uni<List<Participant>> participants(DueQuarter due, @Nullable UUID after, int limit);

    /** At most {@code limit} quarters, no later than the given one, with answers and without figures. */
    Uni<List<DueQuarter>> due(Quarter latest, int limit);
}
