package org.commonhour.matching.need;

import java.time.LocalDate;
import java.util.UUID;
import org.commonhour.matching.category.Category;
import org.commonhour.matching.member.Channel;
import org.jspecify.annotations.Nullable;

/** The event that says how a need stands now: ids and codes only, never its words. */
public record NeedChanged(
        UUID needId,
        UUID communityId,
        UUID memberId,
        Category category,
        @Nullable UUID serviceId,
        @Nullable LocalDate neededOn,
        long amountMinutes,
        NeedState state,
        Channel channel) {

    /** The topic that carries it. */
    public static final String TOPIC = "commonhour.matching.need.v1";

    /** Its CloudEvents type. */
    public static final String TYPE = "org.commonhour.matching.need-changed.v1";

    static NeedChanged of(Need need) {
        return new NeedChanged(
                need.id(),
                need.communityId(),
                need.memberId(),
                need.words().category(),
                need.words().serviceId(),
                need.words().neededOn(),
                need.words().amountMinutes(),
                need.state(),
                need.channel());
    }
}
