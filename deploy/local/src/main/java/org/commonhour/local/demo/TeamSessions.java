package org.commonhour.local.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.commonhour.local.demo.DemoCommunity.Line;
import org.commonhour.local.demo.DemoCommunity.Part;
import org.commonhour.local.demo.DemoCommunity.Session;
import org.commonhour.local.demo.DemoCommunity.StaffLine;

/**
 * Sessions of mixed teams, in which no hours move: what the grid, the six principles and the pictures of unpaid beside
 * paid are made of.
 */
final class TeamSessions {
    private static final int MONTHS = 12;
    private static final int DAYS_OF_MONTH = 30;
    private static final int PLANNERS = 6;
    private static final int AT_TABLE = 8;
    private static final String LUNCH_CLUB = "lunch-club";

    private final Random random;
    private final int members;

    TeamSessions(Random random, int members) {
        this.random = random;
        this.members = members;
    }

    List<Session> all() {
        List<Session> sessions = new ArrayList<>();
        for (int month = 0; month < MONTHS; month++) {
            sessions.add(planning(5 + DAYS_OF_MONTH * month));
            sessions.add(lunch(3 + DAYS_OF_MONTH * month));
            sessions.add(lunch(17 + DAYS_OF_MONTH * month));
        }
        return sessions;
    }

    /** Once a month some members plan the lunch club with its staff, and all of them decide. */
    private Session planning(int daysAgo) {
        return new Session(
                LUNCH_CLUB,
                daysAgo,
                some(PLANNERS).stream()
                        .map(member -> new Line(member, Part.GAVE, 90, "DESIGN", false))
                        .toList(),
                List.of(new StaffLine(90, "DESIGN", "FACILITATE"), new StaffLine(90, "DESIGN", "FRONTLINE")));
    }

    /** Twice a month a lunch: a paid cook, a paid organiser, volunteers, a family carer, and those who eat. */
    private Session lunch(int daysAgo) {
        List<Integer> there = some(AT_TABLE);
        List<Line> lines = new ArrayList<>();
        lines.add(gave(there.get(0), 150, "FRONTLINE", "NEIGHBOUR_OR_MEMBER"));
        lines.add(new Line(there.get(1), Part.RECEIVED, 120, "DELIVER", false));
        lines.add(gave(there.get(2), 150, "FRONTLINE", "NEIGHBOUR_OR_MEMBER"));
        lines.add(gave(there.get(3), 120, "COACH_TRAIN", "SERVICE_USER"));
        lines.add(gave(there.get(4), 120, "FRONTLINE", "FAMILY_CARER"));
        there.subList(5, AT_TABLE).forEach(member -> lines.add(new Line(member, Part.RECEIVED, 120, "DELIVER", false)));
        return new Session(
                LUNCH_CLUB,
                daysAgo,
                lines,
                List.of(new StaffLine(240, "DELIVER", "FRONTLINE"), new StaffLine(90, "DELIVER", "FACILITATE")));
    }

    private static Line gave(int member, long amountMinutes, String function, String standing) {
        return new Line(member, Part.GAVE, amountMinutes, "DELIVER", false, function, standing);
    }

    private List<Integer> some(int count) {
        List<Integer> everybody =
                new ArrayList<>(IntStream.range(0, members).boxed().toList());
        Collections.shuffle(everybody, random);
        return everybody.subList(0, count);
    }
}
