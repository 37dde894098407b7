package org.commonhour.ledger.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.commonhour.ledger.neighbourhood.Neighbourhood.SOON;
import static org.commonhour.ledger.neighbourhood.Neighbourhood.TO_NOW;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.commonhour.kit.event.ReceivedEvent;
import org.commonhour.ledger.neighbourhood.Matched;
import org.commonhour.ledger.neighbourhood.Neighbourhood;
import org.commonhour.ledger.neighbourhood.Seen;
import org.commonhour.testkit.CommonhourTest;
import org.commonhour.testkit.Events;
import org.commonhour.testkit.PublishedEvent;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** The topics are complete: whoever reads them from the start comes to every figure that is shown. */
@CommonhourTest
class ReplayTest {

    private static final String CHANNEL = "mp.messaging.incoming.insight-";
    private static final int POLL = 100;
    private static final String PERIOD = "from=2026-01&to=2026-12";

    private final Neighbourhood here = Neighbourhood.founded();
    private final Seen seen = new Seen(here);
    private final EveryFigure everyFigure = new EveryFigure(
            here,
            Map.of("serviceId", here.serviceId.toString(), "quarter", "2026-Q2"),
            Map.of("from", "2026-01", "to", "2026-12", "quarter", "2026-Q2"));

    @Inject
    InsightService insight;

    @Test
    void readingEverythingAnewFromTheTopicsGivesEveryFigureAgain() {
        // Given a service with all that the topics can tell of it.
        aYear();
        here.post(here.coordinator, "/insight/published/2026-Q2/releases", Map.of())
                .statusCode(201);
        var live = everyFigure.answers();
        var rows = ReadModel.of(here.communityId);
        assertThat(live).hasSizeGreaterThan(10);
        assertThat(rows).allSatisfy((table, text) -> assertThat(text).as(table).isNotEmpty());

        // When
        ReadModel.empty();
        here.get(here.analyst, "/insight/services/" + here.serviceId).statusCode(404);
        topics().forEach(topic -> readAnew(topic, POLL));

        // Then
        assertThat(everyFigure.answers()).isEqualTo(live);
        assertThat(ReadModel.of(here.communityId)).isEqualTo(rows);

        // And reading once more what was read already, event by event, changes nothing.
        topics().forEach(topic -> readAnew(topic, 1));
        assertThat(everyFigure.answers()).isEqualTo(live);
        assertThat(ReadModel.of(here.communityId)).isEqualTo(rows);
    }

    @Test
    void knowsEveryAddressOfTheDescription() {
        assertThat(everyFigure.addresses())
                .contains(
                        "/insight/published?quarter=2026-Q2",
                        "/insight/services/" + here.serviceId + "/grid?from=2026-01&to=2026-12")
                .anyMatch(address -> address.contains("by=organisation"))
                .anyMatch(address -> address.contains("by=function"));
    }

    /** Nine people's group, a session that was corrected and one that was taken back, staff hours twice, a need. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private void aYear() {
        seen.session(
                here.serviceId,
                "2026-05-12",
                IntStream.range(0, 9)
                        .mapToObj(person ->
                                Seen.line(UUID.randomUUID(), 120, Map.of("receivedByMemberId", here.receiver.member())))
                        .toArray(Map[]::new));
        var corrected = UUID.randomUUID();
        var lines =
                List.of(Seen.line(here.giver.member(), 90, Map.of("phase", "DESIGN", "participationLevel", "DECIDED")));
        seen.session(corrected, 1, "CONFIRMED", here.serviceId, "2026-06-01", lines);
        seen.session(corrected, 2, "SETTLED", null, "2026-07-01", lines);
        var gone = UUID.randomUUID();
        seen.session(gone, 1, "SETTLED", here.serviceId, "2026-06-02", lines);
        seen.session(gone, 2, "DISPUTED", here.serviceId, "2026-06-02", lines);
        here.post(here.staff, "/staff-hours", staffHours(180)).statusCode(201);
        here.post(here.staff, "/staff-hours", staffHours(200)).statusCode(200);
        seen.need(here.serviceId);
        matched();
        await().atMost(SOON)
                .untilAsserted(() -> here.get(here.staff, "/insight/services/" + here.serviceId + "?" + PERIOD)
                        .body("unpaidMinutes", equalTo(9 * 120))
                        .body("paidMinutes", equalTo(200)));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(ReadModel.of(here.communityId))
                        .allSatisfy((table, text) -> assertThat(text).as(table).isNotEmpty()));
    }

    /** An offer that was withdrawn and made again, and a need that it met. */
    private void matched() {
        var matched = new Matched(here);
        var offer = UUID.randomUUID();
        var need = UUID.randomUUID();
        var arrangement = UUID.randomUUID();
        List.of("LIVE", "WITHDRAWN", "LIVE").forEach(state -> matched.offer(offer, here.giver.member(), state));
        matched.need(need, here.receiver.member(), "BROKER_PHONE", "LIVE");
        matched.arrangement(arrangement, need, offer, 1, "INVITED");
        matched.arrangement(arrangement, need, offer, 2, "AGREED");
        matched.need(need, here.receiver.member(), "BROKER_PHONE", "DONE");
        matched.arrangement(arrangement, need, offer, 3, "HAPPENED");
        matched.session(arrangement, here.giver.member());
        await().atMost(SOON)
                .untilAsserted(() -> here.get(here.analyst, "/insight/funnels/needs?" + TO_NOW)
                        .body("items[0].steps.count", equalTo(List.of(2, 1, 1, 1, 1, 1)))
                        .body("items[0].open", equalTo(1)));
    }

    private Map<String, Object> staffHours(long amountMinutes) {
        return Map.of(
                "organisationId",
                here.organisationId,
                "serviceId",
                here.serviceId,
                "month",
                "2026-05",
                "amountMinutes",
                amountMinutes,
                "reference",
                "kitchen");
    }

    /** What insight's channels read. */
    private static List<String> topics() {
        var config = ConfigProvider.getConfig();
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith(CHANNEL) && name.endsWith(".topic"))
                .map(name -> config.getValue(name, String.class))
                .distinct()
                .sorted()
                .toList();
    }

    /** Reads a topic from its start, so many events at once. */
    private void readAnew(String topic, int poll) {
        var events = Events.read(topic).stream().map(ReplayTest::received).toList();
        for (int from = 0; from < events.size(); from += poll) {
            var next = events.subList(from, Math.min(events.size(), from + poll));
            try {
                VertxContextSupport.subscribeAndAwait(() -> insight.heard(next));
            } catch (Throwable failure) {
                throw new AssertionError("cannot read " + next, failure);
            }
        }
    }

    private static ReceivedEvent received(PublishedEvent event) {
        return new ReceivedEvent(
                UUID.fromString(event.attribute("id")),
                event.topic(),
                event.type(),
                UUID.fromString(Objects.requireNonNull(event.key())),
                event.sequence(),
                Instant.parse(event.attribute("time")),
                event.attribute("subject"),
                null,
                event.body().toString().getBytes(StandardCharsets.UTF_8));
    }
}
