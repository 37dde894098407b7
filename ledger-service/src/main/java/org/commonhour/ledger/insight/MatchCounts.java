package org.commonhour.ledger.insight;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What offers, needs and arrangements tell.
 *
 * @param members members at the end of the period
 * @param offering of those, with a live offer then
 * @param phoneMembers members whom a coordinator entered
 * @param phoneOffering of those, with a live offer
 * @param assets members with a live offer at any time of the period
 * @param used of those, with an offer that an arrangement of the period which took place was of
 * @param medianKinds how many kinds of help half of those with a live offer offer at most; null for nobody
 * @param happened arrangements of the period that took place, by kind of help
 * @param agreed arrangements that both sides agreed to in the period, on the web or through a coordinator
 * @param selfMade of those, on the web
 * @param medianMinutes from asking for a need to agreeing, for half of them; null for none
 */
public record MatchCounts(
        long members,
        long offering,
        long phoneMembers,
        long phoneOffering,
        long assets,
        long used,
        @Nullable Double medianKinds,
        List<Long> happened,
        long agreed,
        long selfMade,
        @Nullable Double medianMinutes) {

    /** None. */
    public static final MatchCounts NONE = new MatchCounts(0, 0, 0, 0, 0, 0, null, List.of(), 0, 0, null);

    /** Keeps its own copy of the list. */
    public MatchCounts {
        happened = List.copyOf(happened);
    }
}
