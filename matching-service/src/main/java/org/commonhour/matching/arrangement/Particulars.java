package org.commonhour.matching.arrangement;

import org.commonhour.matching.need.NeedWords;
import org.commonhour.matching.offer.OfferWords;
import org.jspecify.annotations.Nullable;

/**
 * What the members of an arrangement wrote about it, as it is now.
 *
 * @param need the words of the need; null when the arrangement has come to nothing
 * @param offer the words of the offer; null when the arrangement has come to nothing
 */
public record Particulars(
        @Nullable NeedWords need, @Nullable OfferWords offer) {

    static final Particulars NONE = new Particulars(null, null);
}
