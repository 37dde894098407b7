package org.commonhour.matching.arrangement;

import java.time.Instant;
import java.util.UUID;
import org.commonhour.matching.category.Category;
import org.commonhour.matching.member.Channel;
import org.jspecify.annotations.Nullable;

/** The event that says how an arrangement stands now: ids and codes only. Sent whenever its state changes. */
public record ArrangementChanged(
        UUID arrangementId,
        UUID communityId,
        long version,
        ArrangementState state,
        UUID giverMemberId,
        UUID receiverMemberId,
        UUID offerId,
        UUID needId,
        @Nullable UUID serviceId,
        Category category,
        long amountMinutes,
        @Nullable Instant startsAt,
        Channel channel) {

    /** The topic that carries it. */
    public static final String TOPIC = "commonhour.matching.arrangement.v1";

    /** Its CloudEvents type. */
    public static final String TYPE = "org.commonhour.matching.arrangement-changed.v1";

    static ArrangementChanged of(Arrangement arrangement) {
        Terms terms = arrangement.terms();
        return new ArrangementChanged(
                arrangement.id(),
                arrangement.communityId(),
                arrangement.version(),
                arrangement.state(),
                terms.giverMemberId(),
                terms.receiverMemberId(),
                terms.offerId(),
                terms.needId(),
                terms.serviceId(),
                terms.category(),
                terms.amountMinutes(),
                terms.startsAt(),
                arrangement.channel());
    }
}
