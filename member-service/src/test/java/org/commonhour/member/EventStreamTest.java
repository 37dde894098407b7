package org.commonhour.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.commonhour.testkit.StrangersAndBadInput.assertProblem;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.member.problem.MemberProblem;
import org.commonhour.testkit.Backing;
import org.commonhour.testkit.CommonhourTest;
import org.commonhour.testkit.Tokens;
import org.junit.jupiter.api.Test;

@CommonhourTest
class EventStreamTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void nothingIsLostOrDoubledHoweverOftenTheReaderIsCutOff() {
        var town = Town.found();
        var other = Town.found();
        TopicFeed.transfers(town.id(), 1, 400);
        TopicFeed.transfers(other.id(), 1, 400);
        var received = new ArrayList<EventStream.Message>();
        String last = null;

        var enough = 40;
        for (var connection = 1; connection <= 8; connection++) {
            try (var stream = EventStream.open(town.founder(), all(town), last)) {
                await().atMost(PATIENCE).until(() -> stream.events().size() >= enough);
                // Cut in the middle of what has come: a real reader has handled less than the service has sent.
                var handled = stream.events().subList(0, enough);
                received.addAll(handled);
                last = handled.get(enough - 1).id();
            }
            TopicFeed.transfers(town.id(), 400 + connection, 400 + connection);
        }
        try (var stream = EventStream.open(town.founder(), all(town), last)) {
            await().atMost(PATIENCE)
                    .until(() -> sequences(stream.events(), TopicFeed.TRANSFER_POSTED)
                            .contains(408L));
            received.addAll(stream.events());
        }

        assertThat(sequences(received, TopicFeed.TRANSFER_POSTED))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 408).boxed().toList());
        assertThat(sequences(received, "org.commonhour.member.grant-changed.v1"))
                .containsExactly(1L, 2L);
        assertThat(received)
                .allSatisfy(message -> assertThat(
                                message.json().path("partitionkey").asText())
                        .isEqualTo(town.id().toString()));
    }

    @Test
    void aMessageIsTheCloudEventInStructuredJson() {
        var town = Town.found();
        try (var stream = EventStream.open(town.founder(), all(town), null)) {
            await().atMost(PATIENCE).until(() -> stream.events().size() == 2);

            var event = stream.events().get(0).json();
            assertThat(event.path("specversion").asText()).isEqualTo("1.0");
            assertThat(event.path("type").asText()).isEqualTo("org.commonhour.member.grant-changed.v1");
            assertThat(event.path("source").asText()).isEqualTo("/commonhour/member");
            assertThat(event.path("sequence").asText()).isEqualTo("1");
            assertThat(event.path("datacontenttype").asText()).isEqualTo("application/json");
            assertThat(event.path("data").path("role").asText()).isEqualTo("ADMINISTRATOR");
            assertThat(Instant.parse(event.path("recordedtime").asText())).isBeforeOrEqualTo(Instant.now());
        }
    }

    @Test
    void whatHappensWhileTheStreamIsOpenComesAtOnceAndASilentStreamShowsThatItLives() {
        var town = Town.found();
        try (var stream = EventStream.open(town.founder(), "communityId=" + town.id(), null)) {
            await().atMost(PATIENCE).until(() -> stream.comments().size() >= 3);
            assertThat(stream.events()).isEmpty();

            town.organisation("Lunch Club");

            await().atMost(Duration.ofSeconds(3)).until(() -> stream.events().size() == 1);
            assertThat(stream.events().get(0).json().path("type").asText())
                    .isEqualTo("org.commonhour.member.organisation-changed.v1");
        }
    }

    @Test
    void staffSeeWhatConcernsTheirOrganisationAndNothingElse() {
        var town = Town.found();
        var lunchClub = town.organisation("Lunch Club");
        var hospital = town.organisation("Hill Hospital");
        var sam = Town.somebody();
        town.staff(sam, lunchClub);
        var lunch = service(town, lunchClub, "Lunch");
        var ward = service(town, hospital, "Ward");
        TopicFeed.transfers(town.id(), 1, 3);
        TopicFeed.session(town.id(), 1, ward);
        TopicFeed.session(town.id(), 2, lunch);
        TopicFeed.staffHours(town.id(), 1, hospital);
        TopicFeed.staffHours(town.id(), 2, lunchClub);

        try (var stream = EventStream.open(sam, EventStream.from("beginning"), null)) {
            await().atMost(PATIENCE)
                    .until(() -> sequences(stream.events(), TopicFeed.SESSION_CHANGED)
                                            .size()
                                    == 1
                            && sequences(stream.events(), TopicFeed.STAFF_HOURS_REPORTED)
                                            .size()
                                    == 1);
            // A service that is registered while the stream is open belongs to it at once.
            TopicFeed.session(town.id(), 3, service(town, lunchClub, "Second Lunch"));
            await().atMost(PATIENCE)
                    .until(() -> sequences(stream.events(), TopicFeed.SESSION_CHANGED)
                                    .size()
                            == 2);

            assertThat(sequences(stream.events(), TopicFeed.SESSION_CHANGED)).containsExactly(2L, 3L);
            assertThat(sequences(stream.events(), TopicFeed.STAFF_HOURS_REPORTED))
                    .containsExactly(2L);
            assertThat(stream.events())
                    .extracting(message -> message.json().path("type").asText())
                    .doesNotContain(TopicFeed.TRANSFER_POSTED, "org.commonhour.member.grant-changed.v1");
        }
    }

    @Test
    void analystsSeeAllButGrantsAndMembersNothing() {
        var town = Town.found();
        var ana = Town.somebody();
        var ada = Town.somebody();
        town.grant(ana, "ANALYST");
        town.member("Ada Example", ada);
        TopicFeed.transfers(town.id(), 1, 1);

        try (var stream = EventStream.open(ana, all(town), null)) {
            await().atMost(PATIENCE).until(() -> stream.events().size() == 2);
            assertThat(stream.events())
                    .extracting(message -> message.json().path("type").asText())
                    .containsExactlyInAnyOrder(TopicFeed.TRANSFER_POSTED, "org.commonhour.member.member-changed.v1");
        }
        assertProblem(Town.as(ada).get("/api/v1/events?" + all(town)), CommonProblem.FORBIDDEN);
    }

    @Test
    void onlyTheWantedTypesComeAndATypeThatIsNoneIsRefused() {
        var town = Town.found();
        TopicFeed.transfers(town.id(), 1, 2);
        try (var stream = EventStream.open(town.founder(), all(town) + "&types=" + TopicFeed.TRANSFER_POSTED, null)) {
            await().atMost(PATIENCE).until(() -> stream.events().size() == 2);
            await().atMost(PATIENCE).until(() -> stream.comments().size() > 2);
            assertThat(stream.events()).hasSize(2);
        }
        assertProblem(
                Town.as(town.founder()).get("/api/v1/events?" + all(town) + "&types=org.example.nothing"),
                MemberProblem.EVENT_TYPE_UNKNOWN);
    }

    @Test
    void aStreamStartsAtATime() {
        var town = Town.found();
        TopicFeed.transfers(town.id(), 1, 3);
        var afterwards = Instant.now().plusMillis(5);
        await().until(() -> Instant.now().isAfter(afterwards.plusMillis(5)));
        TopicFeed.transfers(town.id(), 4, 5);

        var query = "communityId=" + town.id() + "&types=" + TopicFeed.TRANSFER_POSTED + "&"
                + EventStream.from(afterwards.toString());
        try (var stream = EventStream.open(town.founder(), query, null)) {
            await().atMost(PATIENCE).until(() -> stream.events().size() >= 2);
            assertThat(sequences(stream.events(), TopicFeed.TRANSFER_POSTED)).containsExactly(4L, 5L);
        }
        assertProblem(
                Town.as(town.founder()).get("/api/v1/events?communityId=" + town.id() + "&from=yesterday"),
                CommonProblem.INVALID);
    }

    @Test
    void aCallThatIsRefusedTakesNoPlaceForLong() {
        var town = Town.found();
        TopicFeed.transfers(town.id(), 1, 1);
        var inNoYear = List.of("+999999999-12-31T23:59:59Z", "+292000000-01-01T00:00:00.000000000+18:00:00");
        for (var time = 0; time < 6; time++) {
            for (var from : inNoYear) {
                var call = Town.as(town.founder()).queryParam("communityId", town.id());
                assertProblem(call.queryParam("from", from).get("/api/v1/events"), CommonProblem.INVALID);
            }
            var call = Town.as(town.founder()).queryParam("communityId", " " + town.id());
            assertProblem(call.get("/api/v1/events"), CommonProblem.NOT_FOUND);
        }

        var longAgo = "communityId=" + town.id() + "&" + EventStream.from("0001-01-01T00:00:00Z");
        var open = new ArrayList<EventStream>();
        for (var one = 0; one < 5; one++) {
            open.add(EventStream.open(town.founder(), longAgo, null));
        }
        await().atMost(PATIENCE)
                .until(() -> open.stream()
                        .allMatch(stream -> sequences(stream.events(), TopicFeed.TRANSFER_POSTED)
                                .equals(List.of(1L))));
        open.forEach(EventStream::close);
    }

    @Test
    void aPositionThatIsNoneIsRefused() {
        var town = Town.found();
        var other = Town.found();
        String elsewhere;
        try (var stream = EventStream.open(other.founder(), all(other), null)) {
            await().atMost(PATIENCE).until(() -> stream.events().size() == 2);
            elsewhere = stream.events().get(0).id();
        }
        for (var broken : List.of("nonsense", elsewhere, elsewhere.substring(3), "AQ", "ä".repeat(2000))) {
            var answer = Town.as(town.founder())
                    .header("Last-Event-ID", broken)
                    .get("/api/v1/events?communityId=" + town.id());
            assertProblem(answer, MemberProblem.STREAM_POSITION_UNKNOWN);
        }
    }

    @Test
    void whoeverReadsTooSlowlyIsToldSoAndResumesWithoutLoss() {
        var town = Town.found();
        var large = "{\"amountMinutes\":90,\"warnings\":[\"" + "x".repeat(20_000) + "\"]}";
        var query = "communityId=" + town.id() + "&types=" + TopicFeed.TRANSFER_POSTED;
        var slow = EventStream.openWith(Tokens.of(town.founder()), query, null);
        for (var round = 0; round < 20; round++) {
            TopicFeed.publish(
                    TopicFeed.TRANSFERS,
                    TopicFeed.TRANSFER_POSTED,
                    town.id(),
                    round * 50L + 1,
                    round * 50L + 50,
                    large);
        }
        slow.reading();
        await().atMost(PATIENCE).until(() -> slow.hasEnded() && slow.endReason() != null);
        assertThat(slow.endReason()).isEqualTo("too-slow");
        var received = new ArrayList<>(slow.events());
        assertThat(received).hasSizeLessThan(1000);

        try (var again = EventStream.open(town.founder(), query, slow.lastId())) {
            await().atMost(PATIENCE)
                    .until(() -> received.size() + again.events().size() >= 1000);
            received.addAll(again.events());
        }
        assertThat(sequences(received, TopicFeed.TRANSFER_POSTED))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 1000).boxed().toList());
    }

    @Test
    void aStreamEndsWithTheGrantAndWithTheToken() {
        var town = Town.found();
        var cora = Town.somebody();
        var grantId = town.grant(cora, "COORDINATOR");
        try (var stream = EventStream.open(cora, all(town), null)) {
            await().atMost(PATIENCE).until(() -> stream.events().size() == 3);
            town.done("/grants/" + grantId + "/withdrawal", "{}");
            await().atMost(PATIENCE).until(stream::hasEnded);
            assertThat(stream.endReason()).isEqualTo("access-ended");
        }
    }

    @Test
    void nobodyOpensStreamsWithoutEnd() {
        var town = Town.found();
        var open = new ArrayList<EventStream>();
        for (var one = 0; one < 5; one++) {
            open.add(EventStream.open(town.founder(), all(town), null));
        }
        var refused = Town.as(town.founder()).get("/api/v1/events?" + all(town));
        assertProblem(refused, MemberProblem.STREAMS_TOO_MANY);
        assertThat(refused.header("Retry-After")).isNotBlank();

        open.remove(0).close();
        await().atMost(PATIENCE).until(() -> {
            try (var next = EventStream.openWith(Tokens.of(town.founder()), all(town), null)) {
                return next.status() == 200;
            }
        });
        open.forEach(EventStream::close);
    }

    @Test
    void aStreamOutlivesARestartOfTheBroker() {
        var town = Town.found();
        TopicFeed.transfers(town.id(), 1, 10);
        var query = all(town) + "&types=" + TopicFeed.TRANSFER_POSTED;
        try (var stream = EventStream.open(town.founder(), query, null)) {
            await().atMost(PATIENCE).until(() -> stream.events().size() == 10);
            Backing.killKafka();
            Backing.restartKafka();
            TopicFeed.transfers(town.id(), 11, 20);
            await().atMost(PATIENCE).until(() -> stream.events().size() >= 20);
            assertThat(sequences(stream.events(), TopicFeed.TRANSFER_POSTED))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 20).boxed().toList());
        }
    }

    private static UUID service(Town town, UUID organisation, String name) {
        var body =
                "{\"organisationId\": \"" + organisation + "\", \"name\": \"" + name + "\", \"category\": \"COOKING\"}";
        return UUID.fromString(town.done("/services", body).getString("id"));
    }

    private static String all(Town town) {
        return "communityId=" + town.id() + "&from=beginning";
    }

    private static List<Long> sequences(List<EventStream.Message> messages, String type) {
        return messages.stream()
                .map(EventStream.Message::json)
                .filter(event -> event.path("type").asText().equals(type))
                .map(event -> event.path("sequence").asLong())
                .toList();
    }
}
