package org.commonhour.ledger.insight;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a source counts for, as it is kept: each person once, and each line as {@link #WIDTH} numbers, which are the code of
 * its fact, whose minutes and for whom (places among the people, from 1; 0 is nobody) and how many minutes. Below 0 a giver
 * stands for so many people whom nothing tells apart.
 *
 * @param kind a session or a report of staff hours
 * @param serviceId the service, if any
 * @param month when; null without lines
 * @param occurredOn the day, where the event says so
 * @param people who is in the lines
 * @param lines the numbers
 */
public record KeptSource(
        SourceKind kind,
        @Nullable UUID serviceId,
        @Nullable YearMonth month,
        @Nullable LocalDate occurredOn,
        List<UUID> people,
        List<Integer> lines) {

    /** How many numbers a line has. */
    public static final int WIDTH = 4;

    /** Codes a source; facts without a code get one. */
    public static KeptSource of(CountedSource source, FactCodes codes) {
        List<UUID> people = new ArrayList<>();
        List<Integer> lines = new ArrayList<>(source.lines().size() * WIDTH);
        for (var line : source.lines()) {
            lines.add(codes.code(line.fact()));
            lines.add(line.personId() == null ? -line.heads() : place(line.personId(), people));
            lines.add(place(line.receivedBy(), people));
            lines.add(Math.toIntExact(line.amountMinutes()));
        }
        if (source.lines().isEmpty()) {
            return new KeptSource(source.kind(), null, null, null, people, lines);
        }
        // A session and a report are of one service and one day each.
        var first = source.lines().get(0);
        return new KeptSource(source.kind(), first.serviceId(), first.month(), first.occurredOn(), people, lines);
    }

    private static int place(@Nullable UUID person, List<UUID> people) {
        if (person == null) {
            return 0;
        }
        var known = people.indexOf(person);
        if (known < 0) {
            people.add(person);
            return people.size();
        }
        return known + 1;
    }

    /** How many lines it has. */
    int size() {
        return lines.size() / WIDTH;
    }

    int code(int line) {
        return lines.get(line * WIDTH);
    }

    @Nullable
    UUID person(int line) {
        return at(lines.get(line * WIDTH + 1));
    }

    @Nullable
    UUID receiver(int line) {
        return at(lines.get(line * WIDTH + 2));
    }

    int minutes(int line) {
        return lines.get(line * WIDTH + 3);
    }

    /** How many people gave minutes that are nobody's by name; 0 when nobody says, and for those of somebody. */
    int heads(int line) {
        return Math.max(0, -lines.get(line * WIDTH + 1));
    }

    private @Nullable UUID at(int place) {
        return place <= 0 ? null : people.get(place - 1);
    }
}
