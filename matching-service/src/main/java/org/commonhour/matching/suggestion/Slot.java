package org.commonhour.matching.suggestion;

import java.time.LocalTime;
import org.commonhour.matching.need.NeedWords;
import org.commonhour.matching.offer.MinuteRange;
import org.commonhour.matching.offer.WeeklyWindow;
import org.jspecify.annotations.Nullable;

/**
 * When help is needed: the whole day when the need names no time, and cut at midnight.
 *
 * @param minutes the minutes of the week
 * @param anyTime whether any time of the day will do
 */
public record Slot(MinuteRange minutes, boolean anyTime) {

    private static final int MINUTES_OF_DAY = 24 * 60;

    /** The slot of a need, null when it names no day. */
    public static @Nullable Slot of(NeedWords need) {
        if (need.neededOn() == null) {
            return null;
        }
        int midnight = WeeklyWindow.minuteOfWeek(need.neededOn().getDayOfWeek(), LocalTime.MIDNIGHT);
        int end = midnight + MINUTES_OF_DAY;
        if (need.from() == null) {
            return new Slot(new MinuteRange(midnight, end), true);
        }
        int start = WeeklyWindow.minuteOfWeek(need.neededOn().getDayOfWeek(), need.from());
        return new Slot(new MinuteRange(start, (int) Math.min(start + need.amountMinutes(), end)), false);
    }
}
