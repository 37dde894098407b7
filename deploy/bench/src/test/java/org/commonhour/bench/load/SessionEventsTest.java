package org.commonhour.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SessionEventsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SESSIONS = 20_000;
    private static final LocalDate FIRST = LocalDate.of(2024, 11, 1);

    @Test
    void makesTheSameSessionsAgain() {
        var one = events();
        var other = events();

        for (int session = 0; session < 100; session++) {
            assertThat(one.next()).isEqualTo(other.next());
        }
    }

    @Test
    void makesFiveLinesOnAverageOverAllDaysAndServices() {
        var events = events();
        var sessions = sessions(events);

        assertThat((double) events.lines() / SESSIONS).isCloseTo(5, within(0.1));
        assertThat(sessions.get(0).path("occurredOn").asText()).isEqualTo("2024-11-01");
        assertThat(sessions.get(SESSIONS - 1).path("occurredOn").asText()).isEqualTo("2026-10-31");
        assertThat(sessions.stream()
                        .map(session -> session.path("serviceId").asText())
                        .distinct())
                .hasSize(events.services());
        assertThat(sessions.stream().map(session -> session.path("sessionId").asText()))
                .doesNotHaveDuplicates();
    }

    @Test
    void aFewMembersGiveMostAndManyGiveSome() {
        Map<String, Integer> given = new HashMap<>();
        sessions(events()).stream()
                .flatMap(SessionEventsTest::givers)
                .forEach(giver -> given.merge(giver, 1, Integer::sum));

        var sorted = given.values().stream().sorted((one, other) -> other - one).toList();
        var all = sorted.stream().mapToInt(Integer::intValue).sum();
        var ofTopTenth = sorted.stream()
                .limit(sorted.size() / 10)
                .mapToInt(Integer::intValue)
                .sum();
        assertThat((double) ofTopTenth / all).isBetween(0.5, 0.9);
        assertThat(sorted.size()).isGreaterThan(300);
    }

    @Test
    void peopleMostlyMeetTheirCircle() {
        var ties = new HashSet<String>();
        var lines = 0;
        for (var session : sessions(events())) {
            var receiver =
                    session.path("contributions").path(0).path("memberId").asText();
            for (var giver : givers(session).toList()) {
                ties.add(giver + receiver);
                lines++;
            }
        }
        assertThat(ties.size()).isLessThan(lines / 5);
    }

    private static SessionEvents events() {
        return new SessionEvents(new Community(1, 1_000), 8, FIRST, 730, SESSIONS);
    }

    private static List<JsonNode> sessions(SessionEvents events) {
        return Stream.generate(events::next)
                .limit(SESSIONS)
                .map(SessionEventsTest::json)
                .toList();
    }

    private static Stream<String> givers(JsonNode session) {
        return Stream.iterate(0, line -> line + 1)
                .limit(session.path("contributions").size())
                .map(line -> session.path("contributions").path(line))
                .filter(line -> line.path("part").asText().equals("GAVE"))
                .map(line -> line.path("memberId").asText());
    }

    private static JsonNode json(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
