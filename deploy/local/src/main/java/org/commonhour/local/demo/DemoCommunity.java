package org.commonhour.local.demo;

import java.time.DayOfWeek;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invented community. Members are named by their place in the list; days count back or forward from the day on which
 * the community is loaded, so that it always looks lived in.
 */
public record DemoCommunity(
        String name,
        List<Organisation> organisations,
        List<Service> services,
        List<Member> members,
        List<Offer> offers,
        List<Need> needs,
        List<Arrangement> arrangements,
        List<Session> sessions,
        List<StaffMonth> staffMonths) {

    /** An organisation and the sign-in of the person who reports its staff hours. */
    public record Organisation(String key, String name, String staff) {}

    /** A service of an organisation. */
    public record Service(String key, String organisation, String name, String category) {}

    /** A member; {@code signIn} names the demo sign-in that belongs to them. */
    public record Member(
            String displayName,
            @Nullable String signIn,
            @Nullable String email,
            String phone,
            int joinedDaysAgo) {}

    /** A weekly time at which somebody is free, as {@code 09:00}. */
    public record Window(DayOfWeek day, String from, String to) {}

    /** What a member is glad to give. */
    public record Offer(int member, String category, String title, String description, List<Window> windows) {}

    /**
     * What a member would like to receive.
     *
     * @param inDays the least number of days from now; null when any day will do
     * @param day the weekday, the first one after those days; null when it does not matter
     * @param service the service that it belongs to, if any
     */
    public record Need(
            int member,
            String category,
            String title,
            @Nullable Integer inDays,
            @Nullable DayOfWeek day,
            @Nullable String from,
            long amountMinutes,
            @Nullable String service) {}

    /** A need that somebody with an offer was asked to meet, both by their place in the lists. */
    public record Arrangement(int need, int offer, Reached reached) {}

    /** How far an arrangement has come. */
    public enum Reached {
        ASKED,
        AGREED,
        HAPPENED
    }

    /** What happened: for a plain session one line of each part; {@code staff} are paid people who are no members. */
    public record Session(@Nullable String service, int daysAgo, List<Line> lines, List<StaffLine> staff) {
        Session(@Nullable String service, int daysAgo, List<Line> lines) {
            this(service, daysAgo, lines, List.of());
        }
    }

    /**
     * One member's minutes in a session; {@code credited} lines move hours from whoever received.
     *
     * @param standing as whom they took part; null for what goes with their part
     */
    public record Line(
            int member,
            Part part,
            long amountMinutes,
            String phase,
            boolean credited,
            String function,
            @Nullable String standing) {
        Line(int member, Part part, long amountMinutes, String phase, boolean credited) {
            this(member, part, amountMinutes, phase, credited, "FRONTLINE", null);
        }
    }

    /** The minutes of somebody whom the organisation pays. */
    public record StaffLine(long amountMinutes, String phase, String function) {}

    /** On which side of a session somebody stood. */
    public enum Part {
        GAVE,
        RECEIVED
    }

    /** The paid minutes of one calendar month, and how many people worked them. */
    public record StaffMonth(String service, int monthsAgo, long amountMinutes, int people) {}
}
