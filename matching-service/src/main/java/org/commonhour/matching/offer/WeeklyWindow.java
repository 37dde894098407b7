package org.commonhour.matching.offer;

import java.time.DayOfWeek;
import java.time.LocalTime;

/** A time of each week at which somebody is free, on one day, from a minute (inclusive) to a later one (exclusive). */
public record WeeklyWindow(DayOfWeek dayOfWeek, LocalTime from, LocalTime to) {

    private static final int MINUTES_OF_DAY = 24 * 60;

    public WeeklyWindow {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("A window ends after it starts.");
        }
    }

    /** The window between two minutes of the week, counted from Monday 00:00. */
    public static WeeklyWindow ofMinutes(int fromMinute, int toMinute) {
        return new WeeklyWindow(
                DayOfWeek.of(fromMinute / MINUTES_OF_DAY + 1),
                LocalTime.ofSecondOfDay(fromMinute % MINUTES_OF_DAY * 60L),
                LocalTime.ofSecondOfDay(toMinute % MINUTES_OF_DAY * 60L));
    }

    /** The first minute of the week in the window. */
    public int fromMinute() {
        return minuteOfWeek(dayOfWeek, from);
    }

    /** The first minute of the week after the window. */
    public int toMinute() {
        return minuteOfWeek(dayOfWeek, to);
    }

    /** The minute of the week at which a day has this time. */
    public static int minuteOfWeek(DayOfWeek day, LocalTime time) {
        return (day.getValue() - 1) * MINUTES_OF_DAY + time.toSecondOfDay() / 60;
    }
}
