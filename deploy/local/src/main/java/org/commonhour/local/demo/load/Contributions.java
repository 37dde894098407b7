package org.commonhour.local.demo.load;

import static org.commonhour.local.demo.load.Api.fields;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonhour.local.demo.DemoCommunity.Line;
import org.commonhour.local.demo.DemoCommunity.Part;
import org.commonhour.local.demo.DemoCommunity.Session;
import org.commonhour.local.demo.DemoCommunity.StaffLine;
import org.jspecify.annotations.Nullable;

/** What the API is told of the people of a session: the members first, then the staff, who have no name. */
final class Contributions {
    private static final String DESIGN = "DESIGN";

    private final List<String> members;

    Contributions(List<String> members) {
        this.members = members;
    }

    List<Map<String, Object>> of(Session session) {
        return Stream.concat(
                        session.lines().stream().map(this::member),
                        session.staff().stream().map(Contributions::staff))
                .toList();
    }

    private Map<String, Object> member(Line line) {
        String usual = line.part() == Part.RECEIVED ? "SERVICE_USER" : "NEIGHBOUR_OR_MEMBER";
        return fields(
                "memberId", members.get(line.member()),
                "part", line.part().name(),
                "amountMinutes", line.amountMinutes(),
                "phase", line.phase(),
                "participationLevel", say(line.phase()),
                "function", line.function(),
                "remuneration", line.credited() ? "TIME_CREDIT" : "UNPAID",
                "standing", line.standing() == null ? usual : line.standing(),
                "relationship", "UNRELATED",
                "channel", "BROKER_PHONE");
    }

    private static Map<String, Object> staff(StaffLine line) {
        return fields(
                "part", Part.GAVE.name(),
                "amountMinutes", line.amountMinutes(),
                "phase", line.phase(),
                "participationLevel", say(line.phase()),
                "function", line.function(),
                "remuneration", "SALARIED_BY_PROVIDER",
                "standing", "PROFESSIONAL",
                "channel", "BROKER_PHONE");
    }

    /** How much say people had: in this community those who plan decide together. */
    private static @Nullable String say(String phase) {
        return phase.equals(DESIGN) ? "CO_DECIDED" : null;
    }
}
