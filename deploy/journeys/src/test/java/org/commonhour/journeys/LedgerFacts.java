package org.commonhour.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.commonhour.journeys.api.Api;
import org.commonhour.journeys.api.Neighbourhood;
import org.commonhour.journeys.stack.Stack;
import org.commonhour.testkit.Contract;
import org.commonhour.testkit.PublishedEvent;
import org.commonhour.testkit.Repository;
import org.commonhour.testkit.TopicReader;

/** What is true of a settled session, asked of the database, of Kafka and of the API. */
final class LedgerFacts {
    private static final String TRANSFERS = "commonhour.ledger.transfer.v1";
    private static final Path SCHEMAS = Repository.root().resolve("ledger-service/contracts/events");

    private final Stack stack;
    private final Api api;
    private final Neighbourhood at;

    LedgerFacts(Stack stack, Api api, Neighbourhood at) {
        this.stack = stack;
        this.api = api;
        this.at = at;
    }

    /** One transfer, its two entries and one event, and no more, in the database, on Kafka and through the API. */
    void assertMovedOnce(String sessionId, long amountMinutes) {
        assertThat(numbers("select amount_minutes from transfer where session_id = ?", sessionId))
                .containsExactly(amountMinutes);
        assertThat(numbers(
                        "select e.amount_minutes from entry e join transfer t on t.community_id = e.community_id"
                                + " and t.id = e.transfer_id where t.session_id = ? order by 1",
                        sessionId))
                .containsExactly(-amountMinutes, amountMinutes);
        assertEntryOnce("ada", sessionId, amountMinutes);
        assertEntryOnce("ben", sessionId, -amountMinutes);
        Awaitility.await("the transfer's event").untilAsserted(() -> assertEventOnce(sessionId, amountMinutes));
    }

    /** Every event of this community on the ledger's topics is there once, in order, without a gap. */
    void assertStreamsWithoutGap() {
        for (String topic : List.of(TRANSFERS, "commonhour.ledger.session.v1", "commonhour.matching.arrangement.v1")) {
            List<Long> sequences = ofCommunity(topic).stream()
                    .map(PublishedEvent::sequence)
                    .distinct()
                    .sorted()
                    .toList();
            assertThat(sequences).as(topic).isNotEmpty();
            assertThat(sequences.get(sequences.size() - 1)).as(topic).isEqualTo(sequences.size());
        }
    }

    /** The ledger's own checks hold. */
    void assertSelfCheckHolds() {
        JsonNode checked = api.get("cora", at.path() + "/self-check");
        assertThat(checked.path("checks"))
                .isNotEmpty()
                .allSatisfy(check -> assertThat(check.path("holds").asBoolean())
                        .as(check.toString())
                        .isTrue());
    }

    private void assertEntryOnce(String person, String sessionId, long amountMinutes) {
        String account =
                api.get(person, at.path() + "/accounts/mine").required("id").asText();
        JsonNode entries = api.get(person, at.path() + "/accounts/" + account + "/entries?limit=100");
        assertThat(StreamSupport.stream(entries.path("items").spliterator(), false)
                        .filter(entry -> entry.path("sessionId").asText().equals(sessionId))
                        .map(entry -> entry.path("amountMinutes").asLong()))
                .as("entries of " + person)
                .containsExactly(amountMinutes);
    }

    private void assertEventOnce(String sessionId, long amountMinutes) {
        List<PublishedEvent> found = ofCommunity(TRANSFERS).stream()
                .filter(event -> event.type().equals("org.commonhour.ledger.transfer-posted.v1"))
                .filter(event -> event.field("sessionId").equals(sessionId))
                .toList();
        assertThat(found.stream().map(PublishedEvent::sequence).distinct()).hasSize(1);
        PublishedEvent event = found.get(0);
        assertThat(event.attribute("specversion")).isEqualTo("1.0");
        assertThat(event.attribute("source")).isEqualTo("/commonhour/ledger");
        assertThat(event.attribute("partitionkey")).isEqualTo(at.communityId());
        assertThat(List.of("id", "time", "subject", "recordedtime", "dataclassification"))
                .allSatisfy(name -> assertThat(event.attribute(name)).isNotBlank());
        assertThat(event.body().path("amountMinutes").asLong()).isEqualTo(amountMinutes);
        Contract.validEvent(event.body().toString(), SCHEMAS.resolve("transfer-posted.v1.schema.json"));
    }

    private List<PublishedEvent> ofCommunity(String topic) {
        return TopicReader.read(stack.kafka(), topic).stream()
                .filter(event -> at.communityId().equals(event.key()))
                .toList();
    }

    private List<Long> numbers(String query, String sessionId) {
        try (Connection connection = stack.database("ledger");
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setObject(1, UUID.fromString(sessionId));
            List<Long> numbers = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    numbers.add(rows.getLong(1));
                }
            }
            return numbers;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
