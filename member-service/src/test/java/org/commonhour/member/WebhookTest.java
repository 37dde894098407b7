package org.commonhour.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.commonhour.testkit.StrangersAndBadInput.assertProblem;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.member.problem.MemberProblem;
import org.commonhour.testkit.Backing;
import org.commonhour.testkit.CommonhourTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@CommonhourTest
class WebhookTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final ObjectMapper JSON = new ObjectMapper();

    private Receiver receiver;

    @BeforeEach
    void open() {
        receiver = new Receiver();
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void deliversInOrderAndSignedWhatIsWanted() {
        var town = Town.found();
        TopicFeed.transfers(town.id(), 1, 20);
        var webhook = register(town, "beginning");
        TopicFeed.transfers(town.id(), 21, 30);

        await().atMost(PATIENCE).until(() -> receiver.messages().size() >= 30);

        assertThat(sequences()).containsExactlyElementsOf(upTo(30));
        assertThat(receiver.messages()).allSatisfy(message -> {
            assertThat(message.isSignedWith(webhook.getString("secret"))).isTrue();
            assertThat(message.isSignedWith("whsec_" + "A".repeat(44))).isFalse();
            assertThat(message.headers().get("content-type").get(0)).startsWith("application/cloudevents+json");
        });
        assertThat(webhook.getString("secret")).startsWith("whsec_");
        assertThat(town.get(town.founder(), "/webhooks/" + webhook.getString("id"))
                        .asString())
                .doesNotContain("whsec_");
        await().atMost(PATIENCE).until(() -> attempts(town, webhook).size() == 25);
    }

    @Test
    void aReceiverInTroubleGetsEverythingInOrderWhenItIsWellAgain() {
        var town = Town.found();
        receiver.answering(message -> 503);
        var webhook = register(town, "beginning");
        TopicFeed.transfers(town.id(), 1, 5);
        await().atMost(PATIENCE).until(() -> receiver.messages().size() >= 3);
        var failing = town.get(town.founder(), "/webhooks/" + webhook.getString("id"));
        assertThat(failing.jsonPath().getInt("failures")).isPositive();
        assertThat(sequences()).containsExactly(1L);

        receiver.goAway();
        receiver.answering(message -> 200);
        receiver.comeBack();
        await().atMost(PATIENCE).until(() -> sequences().size() == 5);

        assertThat(sequences()).containsExactlyElementsOf(upTo(5));
        assertThat(attempts(town, webhook)).contains("FAILED", "DELIVERED");
        await().atMost(PATIENCE)
                .until(() -> town.get(town.founder(), "/webhooks/" + webhook.getString("id"))
                                .jsonPath()
                                .getInt("failures")
                        == 0);
    }

    @Test
    void aReceiverThatIsTooSlowIsTriedAgain() {
        var town = Town.found();
        var goOn = receiver.silent();
        var webhook = register(town, "beginning");
        TopicFeed.transfers(town.id(), 1, 2);
        await().atMost(PATIENCE).until(() -> attempts(town, webhook).contains("TIMED_OUT"));
        goOn.run();

        await().atMost(PATIENCE).until(() -> sequences().size() == 2);
        assertThat(sequences()).containsExactly(1L, 2L);
    }

    @Test
    void anEventThatTheReceiverRefusesIsSetAsideAndSentAgainOnRequest() throws IOException {
        var town = Town.found();
        receiver.answering(message -> sequence(message) == 2 ? 422 : 200);
        var webhook = register(town, "beginning");
        TopicFeed.transfers(town.id(), 1, 4);

        await().atMost(PATIENCE).until(() -> sequences().size() == 4);
        assertThat(receiver.messages().stream().filter(message -> sequence(message) == 2))
                .hasSize(3);
        var at = "/webhooks/" + webhook.getString("id");
        await().atMost(PATIENCE)
                .until(() -> town.get(town.founder(), at + "/letters?state=SET_ASIDE")
                                .jsonPath()
                                .getList("items")
                                .size()
                        == 1);
        var letter = town.get(town.founder(), at + "/letters?state=SET_ASIDE").jsonPath();
        assertThat(letter.getString("items[0].reason")).isEqualTo("REFUSED (HTTP 422)");

        receiver.answering(message -> 200);
        town.done(at + "/letters/" + letter.getString("items[0].id") + "/resending", "{}");
        await().atMost(PATIENCE)
                .until(() -> town.get(town.founder(), at + "/letters?state=DELIVERED")
                                .jsonPath()
                                .getList("items")
                                .size()
                        == 1);
        assertThat(receiver.messages().stream().filter(message -> sequence(message) == 2))
                .hasSize(4);
        assertProblem(
                town.post(town.founder(), at + "/letters/" + letter.getString("items[0].id") + "/resending", "{}"),
                MemberProblem.LETTER_NOT_SET_ASIDE);
    }

    @Test
    void aReceiverThatFailsForLongIsGivenUpAndGoesOnWhereItWas() {
        var town = Town.found();
        receiver.answering(message -> 500);
        var webhook = register(town, "beginning");
        var at = "/webhooks/" + webhook.getString("id");
        TopicFeed.transfers(town.id(), 1, 3);

        await().atMost(PATIENCE)
                .until(() -> town.get(town.founder(), at)
                        .jsonPath()
                        .getString("state")
                        .equals("DISABLED"));
        var disabled = town.get(town.founder(), at);
        assertThat(disabled.jsonPath().getString("reason")).contains("Nothing was delivered since", "HTTP 500");

        receiver.answering(message -> 200);
        Town.as(town.founder())
                .header("If-Match", disabled.header("ETag"))
                .body("{\"url\": \"" + receiver.url() + "\", \"types\": [\"" + TopicFeed.TRANSFER_POSTED
                        + "\"], \"state\": \"ACTIVE\"}")
                .put(town.at(at))
                .then()
                .statusCode(200);
        await().atMost(PATIENCE).until(() -> sequences().size() == 3);
        assertThat(sequences()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void aReceiverThatIsGoneIsAskedNoMore() {
        var town = Town.found();
        receiver.answering(message -> 410);
        var webhook = register(town, "beginning");
        TopicFeed.transfers(town.id(), 1, 3);

        await().atMost(PATIENCE)
                .until(() -> town.get(town.founder(), "/webhooks/" + webhook.getString("id"))
                        .jsonPath()
                        .getString("state")
                        .equals("DISABLED"));
        assertThat(receiver.messages()).hasSize(1);
    }

    @Test
    void aLeaseThatItsHolderNeverGivesBackRunsOutAndNothingIsLost() throws SQLException {
        var town = Town.found();
        var webhook = register(town, "beginning");
        TopicFeed.transfers(town.id(), 1, 2);
        await().atMost(PATIENCE).until(() -> sequences().size() == 2);
        // What a service leaves behind that is killed in the middle of a message: a lease, and the position before it.
        leaseToAnother(webhook);
        TopicFeed.transfers(town.id(), 3, 5);

        await().atMost(PATIENCE).until(() -> sequences().size() == 5);
        assertThat(sequences()).containsExactlyElementsOf(upTo(5));
    }

    @Test
    void eventsAreSentAgainFromASequenceAndATestIsSentAtOnce() throws IOException {
        var town = Town.found();
        var webhook = register(town, "beginning");
        var at = "/webhooks/" + webhook.getString("id");
        TopicFeed.transfers(town.id(), 1, 6);
        await().atMost(PATIENCE).until(() -> receiver.messages().size() == 6);

        town.done(at + "/replay", "{\"topic\": \"" + TopicFeed.TRANSFERS + "\", \"sequence\": 5}");
        await().atMost(PATIENCE).until(() -> receiver.messages().size() == 8);
        assertThat(receiver.messages().stream().skip(6).map(WebhookTest::sequence))
                .containsExactly(5L, 6L);

        town.done(at + "/ping", "{}");
        await().atMost(PATIENCE).until(() -> receiver.messages().size() == 9);
        assertThat(JSON.readTree(receiver.messages().get(8).body()).path("type").asText())
                .isEqualTo("org.commonhour.webhook.test.v1");
    }

    @Test
    void eventsAreSentAgainFromATimeFromTheBeginningAndFromNowOn() {
        var town = Town.found();
        var webhook = register(town, "beginning");
        var at = "/webhooks/" + webhook.getString("id") + "/replay";
        TopicFeed.transfers(town.id(), 1, 3);
        var afterwards = Instant.now().plusMillis(5);
        await().until(() -> Instant.now().isAfter(afterwards.plusMillis(5)));
        TopicFeed.transfers(town.id(), 4, 5);
        await().atMost(PATIENCE).until(() -> receiver.messages().size() == 5);

        for (var time = 1; time <= 2; time++) {
            var again = Town.as(town.founder())
                    .header("Idempotency-Key", "from-a-time")
                    .body("{\"from\": \"" + afterwards + "\"}")
                    .post(town.at(at));
            assertThat(again.statusCode()).as(again.asString()).isEqualTo(200);
        }
        await().atMost(PATIENCE).until(() -> receiver.messages().size() >= 7);
        town.done(at, "{\"from\": \"beginning\"}");
        await().atMost(PATIENCE).until(() -> receiver.messages().size() >= 12);
        town.done(at, "{\"from\": \"now\"}");
        TopicFeed.transfers(town.id(), 6, 6);
        await().atMost(PATIENCE).until(() -> receiver.messages().size() >= 13);

        assertThat(receiver.messages().stream().map(WebhookTest::sequence))
                .containsExactly(1L, 2L, 3L, 4L, 5L, 4L, 5L, 1L, 2L, 3L, 4L, 5L, 6L);
        assertProblem(
                town.post(town.founder(), at, "{\"from\": \"+999999999-12-31T23:59:59Z\"}"), CommonProblem.INVALID);
    }

    @Test
    void lettersAreLeftToWhoeverHoldsTheLease() throws SQLException {
        var town = Town.found();
        var goOn = receiver.silent();
        var webhook = register(town, "now");
        var at = "/webhooks/" + webhook.getString("id");
        for (var letter = 0; letter < 3; letter++) {
            town.done(at + "/ping", "{}");
        }
        await().atMost(PATIENCE).until(() -> receiver.messages().size() == 1);
        leaseToAnother(webhook);
        goOn.run();

        await().during(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(2))
                .until(() -> receiver.messages().size() == 1);
        // The lease has run out: the first letter, of which nobody kept that it was taken, comes once more.
        await().atMost(PATIENCE).until(() -> receiver.messages().size() == 4);
        await().atMost(PATIENCE)
                .until(() -> town.get(town.founder(), at + "/letters?state=DELIVERED")
                                .jsonPath()
                                .getList("items")
                                .size()
                        == 3);
    }

    @Test
    void bothSecretsSignWhileOneReplacesTheOther() {
        var town = Town.found();
        var webhook = register(town, "beginning");
        var at = "/webhooks/" + webhook.getString("id");
        var second = town.done(at + "/secret-rotation", "{}").getString("secret");
        assertThat(second).startsWith("whsec_").isNotEqualTo(webhook.getString("secret"));
        TopicFeed.transfers(town.id(), 1, 1);

        await().atMost(PATIENCE).until(() -> receiver.messages().size() == 1);
        var message = receiver.messages().get(0);
        assertThat(message.isSignedWith(second)).isTrue();
        assertThat(message.isSignedWith(webhook.getString("secret"))).isTrue();
    }

    @Test
    void anAgencyGetsItsOwnEventsAndManagesItsOwnWebhooksOnly() {
        var town = Town.found();
        var lunchClub = town.organisation("Lunch Club");
        var hospital = town.organisation("Hill Hospital");
        var sam = Town.somebody();
        var hana = Town.somebody();
        town.staff(sam, lunchClub);
        town.staff(hana, hospital);
        var body = "{\"organisationId\": \"" + lunchClub + "\", \"from\": \"beginning\", \"url\": \"" + receiver.url()
                + "\", \"types\": [\"" + TopicFeed.STAFF_HOURS_REPORTED + "\"]}";
        var id = town.post(sam, "/webhooks", body).jsonPath().getString("id");
        TopicFeed.staffHours(town.id(), 1, hospital);
        TopicFeed.staffHours(town.id(), 2, lunchClub);

        await().atMost(PATIENCE).until(() -> receiver.messages().size() == 1);
        assertThat(sequence(receiver.messages().get(0))).isEqualTo(2);
        assertProblem(town.get(hana, "/webhooks/" + id), CommonProblem.NOT_FOUND);
        assertProblem(town.post(hana, "/webhooks/" + id + "/ping", "{}"), CommonProblem.NOT_FOUND);
        assertProblem(town.post(hana, "/webhooks", body), CommonProblem.FORBIDDEN);
        assertProblem(town.post(sam, "/webhooks", "{\"url\": \"" + receiver.url() + "\"}"), CommonProblem.FORBIDDEN);
        assertThat(town.get(hana, "/webhooks").jsonPath().getList("items")).isEmpty();
        assertThat(town.get(sam, "/webhooks").jsonPath().getList("items.id")).containsExactly(id);

        assertThat(town.post(sam, "/webhooks/" + id + "/removal", "{}").statusCode())
                .isEqualTo(200);
        assertProblem(town.get(sam, "/webhooks/" + id), CommonProblem.NOT_FOUND);
    }

    @Test
    void anAddressInsideIsRefusedAndNobodyHasTooMany() {
        var town = Town.found();
        for (var url :
                List.of("http://example.org/", "https://10.0.0.1/", "https://[fd00::1]/x", "ftp://127.0.0.1/", "no")) {
            assertProblem(
                    town.post(town.founder(), "/webhooks", "{\"url\": \"" + url + "\"}"),
                    MemberProblem.WEBHOOK_ADDRESS_NOT_ALLOWED);
        }
        for (var number = 0; number < 10; number++) {
            town.done("/webhooks", "{\"url\": \"https://example.org/" + number + "\"}");
        }
        assertProblem(
                town.post(town.founder(), "/webhooks", "{\"url\": \"https://example.org/\"}"),
                MemberProblem.WEBHOOKS_TOO_MANY);
    }

    @Test
    void aWebhookIsRemovedInTheMiddleOfItsDeliveries() {
        var town = Town.found();
        TopicFeed.transfers(town.id(), 1, 400);

        for (var time = 0; time < 12; time++) {
            var webhook = register(town, "beginning");
            var before = receiver.messages().size();
            await().atMost(PATIENCE).until(() -> receiver.messages().size() > before + 5);

            var removed = town.post(town.founder(), "/webhooks/" + webhook.getString("id") + "/removal", "{}");

            assertThat(removed.statusCode()).as(removed.asString()).isLessThan(300);
        }
    }

    private JsonPath register(Town town, String from) {
        return town.done(
                "/webhooks",
                "{\"url\": \"" + receiver.url() + "\", \"types\": [\"" + TopicFeed.TRANSFER_POSTED + "\"], \"from\": \""
                        + from + "\"}");
    }

    private static void leaseToAnother(JsonPath webhook) throws SQLException {
        try (var connection = Backing.connect();
                var update = connection.prepareStatement("update webhook set lease = gen_random_uuid(),"
                        + " leased_until = now() + interval '3 seconds' where id = ?")) {
            update.setObject(1, UUID.fromString(webhook.getString("id")));
            update.executeUpdate();
        }
    }

    private static List<String> attempts(Town town, JsonPath webhook) {
        return town.get(town.founder(), "/webhooks/" + webhook.getString("id") + "/attempts")
                .jsonPath()
                .getList("items.outcome");
    }

    /** The sequences of the messages, each once, in the order in which they first came. */
    private List<Long> sequences() {
        var seen = new LinkedHashSet<Long>();
        receiver.messages().forEach(message -> seen.add(sequence(message)));
        return List.copyOf(seen);
    }

    private static long sequence(Receiver.Message message) {
        try {
            return JSON.readTree(message.body()).path("sequence").asLong();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
