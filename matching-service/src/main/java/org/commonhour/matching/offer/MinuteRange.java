package org.commonhour.matching.offer;

/**
 * Some minutes of the week, counted from Monday 00:00.
 *
 * @param fromMinute inclusive
 * @param toMinute exclusive
 */
public record MinuteRange(int fromMinute, int toMinute) {

    /** How many minutes of the range are in the window. */
    public int overlapMinutes(WeeklyWindow window) {
        return Math.max(0, Math.min(toMinute, window.toMinute()) - Math.max(fromMinute, window.fromMinute()));
    }

    /** The length in minutes. */
    public int lengthMinutes() {
        return toMinute - fromMinute;
    }
}
