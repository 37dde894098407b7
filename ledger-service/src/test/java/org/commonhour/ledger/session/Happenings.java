package org.commonhour.ledger.session;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonhour.ledger.neighbourhood.Neighbourhood;
import org.commonhour.ledger.neighbourhood.Person;

/** Sessions of a neighbourhood as people send them. */
final class Happenings {

    static final LocalDate TODAY = LocalDate.now(Clock.systemUTC());

    private final Neighbourhood here;

    Happenings(Neighbourhood here) {
        this.here = here;
    }

    /** What giver and receiver agreed, recorded by the giver. */
    String recorded(long amountMinutes) {
        var request = Map.of(
                "arrangementId", here.agreed(amountMinutes),
                "occurredOn", TODAY.toString(),
                "amountMinutes", amountMinutes);
        return post(here.giver, request);
    }

    /** The same, confirmed by the receiver. */
    String settled(long amountMinutes) {
        var sessionId = recorded(amountMinutes);
        here.post(here.receiver, "/sessions/" + sessionId + "/confirmation", Map.of())
                .statusCode(200);
        return sessionId;
    }

    /** Records it. */
    String post(Person person, Map<String, ?> request) {
        return here.post(person, "/sessions", request).statusCode(201).extract().path("id");
    }

    /** A session of the lunch club. */
    @SafeVarargs
    final Map<String, Object> session(Map<String, Object>... lines) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("serviceId", here.serviceId);
        request.put("occurredOn", TODAY.toString());
        request.put("contributions", List.of(lines));
        return request;
    }

    /** The correction of a version to other contributions. */
    @SafeVarargs
    final Map<String, Object> correction(long version, Map<String, Object>... lines) {
        var request = session(lines);
        request.put("version", version);
        request.put("reason", "WRONG_MINUTES");
        return request;
    }

    /** Minutes that somebody gave to somebody for credit. */
    static Map<String, Object> credited(Person giver, Person receiver, long amountMinutes) {
        var line = line(giver, "GAVE", amountMinutes, "TIME_CREDIT");
        line.put("receivedByMemberId", receiver.member());
        return line;
    }

    /** Minutes in which somebody was helped. */
    static Map<String, Object> helped(Person receiver, long amountMinutes) {
        return line(receiver, "RECEIVED", amountMinutes, "UNPAID");
    }

    /** A contribution. */
    static Map<String, Object> line(Person person, String part, long amountMinutes, String remuneration) {
        return line(person.member(), part, amountMinutes, remuneration);
    }

    static Map<String, Object> line(UUID member, String part, long amountMinutes, String remuneration) {
        return new HashMap<>(Map.of(
                "memberId",
                member,
                "part",
                part,
                "amountMinutes",
                amountMinutes,
                "remuneration",
                remuneration,
                "relationship",
                "UNRELATED"));
    }
}
