package org.commonhour.matching.suggestion;

import java.time.DayOfWeek;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonhour.matching.category.Category;
import org.commonhour.matching.history.PastHelp;
import org.commonhour.matching.offer.WeeklyWindow;
import org.jspecify.annotations.Nullable;

/**
 * Scores candidates: a pure sum of named parts, each with its reason. No candidate changes another one's score (M2).
 *
 * <p>The sentences go to the member who has the need, so they tell nothing of another member's balance: the part for
 * somebody who has received more than given has one fixed weight and neutral words.
 */
public final class Scoring {

    private static final DateTimeFormatter CLOCK_TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ENGLISH);

    private final Weights weights;

    public Scoring(Weights weights) {
        this.weights = weights;
    }

    /** The suggestions for a need, best first; equal scores in the order of their offers' ids. */
    public List<Suggestion> suggest(Category category, @Nullable Slot slot, List<Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> score(category, slot, candidate))
                .sorted(Comparator.comparing(Suggestion::rank))
                .toList();
    }

    /** One candidate with its reasons, the most telling first. */
    public Suggestion score(Category category, @Nullable Slot slot, Candidate candidate) {
        List<Reason> reasons = new ArrayList<>();
        if (candidate.category() == category) {
            reasons.add(
                    new Reason(ReasonCode.SAME_CATEGORY, "Offers " + category.givingWords(), weights.sameCategory()));
        }
        if (slot != null) {
            freeThen(slot, candidate).ifPresent(reasons::add);
        }
        PastHelp past = candidate.past();
        if (past.gaveToSeeker()) {
            reasons.add(new Reason(ReasonCode.WENT_WELL_BEFORE, "It went well before", weights.wentWellBefore()));
        }
        if (!past.metSeeker()) {
            reasons.add(new Reason(ReasonCode.NEW_TIE, "You have not met before", weights.newTie()));
        }
        if (past.givenMinutes() == 0) {
            reasons.add(new Reason(ReasonCode.FIRST_TURN, "Would be their first time giving", weights.firstTurn()));
        }
        if (past.receivedMinutes() > past.givenMinutes()) {
            reasons.add(new Reason(ReasonCode.OWED_TO_GIVE, "Would be glad to be asked", weights.owedToGive()));
        }
        return new Suggestion(candidate.offerId(), candidate.memberId(), candidate.title(), reasons);
    }

    private Optional<Reason> freeThen(Slot slot, Candidate candidate) {
        return candidate.windows().stream()
                .filter(window -> slot.minutes().overlapMinutes(window) > 0)
                .max(Comparator.comparingInt(slot.minutes()::overlapMinutes))
                .map(window -> new Reason(ReasonCode.FREE_THEN, freeText(window), share(slot, window)));
    }

    /** The share of the weight that the overlap earns: all of it when no time of the day is named. */
    private int share(Slot slot, WeeklyWindow window) {
        return slot.anyTime()
                ? weights.freeThen()
                : Math.max(
                        1,
                        weights.freeThen()
                                * slot.minutes().overlapMinutes(window)
                                / slot.minutes().lengthMinutes());
    }

    private static String freeText(WeeklyWindow window) {
        return "Free on " + plural(window.dayOfWeek()) + " from " + CLOCK_TIME.format(window.from()) + " to "
                + CLOCK_TIME.format(window.to());
    }

    private static String plural(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + "s";
    }
}
