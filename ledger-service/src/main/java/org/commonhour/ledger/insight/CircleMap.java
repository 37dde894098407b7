package org.commonhour.ledger.insight;

import java.util.List;

/**
 * A network without people: circles of those who help each other, and what flows between them, in classes alone. Nothing
 * in it is a count, an id or a measure of one person, and circles of different quarters have nothing to do with each
 * other.
 *
 * @param status whether it may be seen
 * @param circles the circles, the largest first
 * @param flows what flows from one circle to another; a flow that the publication filter withholds is not there
 */
public record CircleMap(Status status, List<Circle> circles, List<Flow> flows) {

    /** The fewest people with a tie of whom a network is shown. */
    public static final int LEAST_PEOPLE = 50;

    /** Keeps its own copies of the lists. */
    public CircleMap {
        circles = List.copyOf(circles);
        flows = List.copyOf(flows);
    }

    /** Whether a map may be seen, and if not, why. */
    public enum Status {
        /** It may. */
        PUBLISHED,
        /** Fewer than 50 people have a tie. */
        FEW_PEOPLE,
        /** There are more ties than are drawn at once. */
        TOO_LARGE
    }

    /** How many people a circle has, from so many to below the next. */
    public enum Size {
        FROM_8,
        FROM_15,
        FROM_30,
        FROM_60;

        static Size of(int people) {
            return people < 15 ? FROM_8 : people < 30 ? FROM_15 : people < 60 ? FROM_30 : FROM_60;
        }
    }

    /** How many hours flow, from so many to below the next. */
    public enum Strength {
        UNDER_10_HOURS,
        FROM_10_HOURS,
        FROM_50_HOURS,
        FROM_200_HOURS;

        private static final long HOUR = 60;

        static Strength of(long minutes) {
            if (minutes < 10 * HOUR) {
                return UNDER_10_HOURS;
            }
            return minutes < 50 * HOUR ? FROM_10_HOURS : minutes < 200 * HOUR ? FROM_50_HOURS : FROM_200_HOURS;
        }
    }

    /**
     * People who help each other more than others.
     *
     * @param circle its number, 1 for the largest
     * @param size how many they are
     * @param mixed whether it is of small circles, which are not shown one by one
     */
    public record Circle(int circle, Size size, boolean mixed) {}

    /**
     * Help from one circle to another, or within one.
     *
     * @param from the givers' circle
     * @param to the receivers' circle
     * @param strength how much
     */
    public record Flow(int from, int to, Strength strength) {}
}
