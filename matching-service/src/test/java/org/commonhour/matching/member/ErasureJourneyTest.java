package org.commonhour.matching.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.commonhour.matching.Neighbourhood;
import org.commonhour.matching.Person;
import org.commonhour.testkit.Backing;
import org.commonhour.testkit.CommonhourTest;
import org.commonhour.testkit.Events;
import org.junit.jupiter.api.Test;

/** What is left of somebody whom the member service has erased. */
@CommonhourTest
class ErasureJourneyTest {

    private static final Path EXAMPLE = Path.of("../member-service/contracts/events/examples/member-erased.v1.json");

    @Test
    void wordsAndSignInsGoAndTheHistoryOfOthersStays() throws IOException, SQLException {
        // Given
        var neighbourhood = new Neighbourhood();
        var ada = neighbourhood.member();
        var ben = neighbourhood.member();
        var cora = neighbourhood.coordinator();
        String offer = ada.post(
                        "/offers",
                        Map.of("category", "TRANSPORT", "title", "Lifts by Ada", "description", "In my yellow car"))
                .path("id");
        String need = ben.post("/needs", Map.of("category", "TRANSPORT", "title", "To the baths", "amountMinutes", 60))
                .path("id");
        String arrangement = ben.post("/arrangements", Map.of("needId", need, "offerId", offer))
                .path("id");
        ada.post("/arrangements/" + arrangement + "/agreement", Map.of());

        // When: the producer's own example, with this member in it, twice.
        erased(neighbourhood, ada);
        erased(neighbourhood, ada);

        // Then
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var left = cora.get("/offers/" + offer);
            assertThat((Object) left.path("title")).isEqualTo("-");
            assertThat((Object) left.path("description")).isNull();
            assertThat((Object) left.path("state")).isEqualTo("WITHDRAWN");
        });
        assertThat((Object) cora.get("/arrangements/" + arrangement).path("title"))
                .isEqualTo("-");
        assertThat((Object) cora.get("/arrangements/" + arrangement).path("state"))
                .isEqualTo("CANCELLED");
        assertThat((Object) ben.get("/needs/" + need).path("title")).isEqualTo("To the baths");
        assertThat(rowsThatName(ada.subject())).isZero();
        assertThat(rowsThatName(ben.subject())).isPositive();
    }

    private static void erased(Neighbourhood neighbourhood, Person person) throws IOException {
        var body = (ObjectNode) new ObjectMapper().readTree(EXAMPLE.toFile());
        body.put("memberId", person.memberId().toString());
        body.put("communityId", neighbourhood.id().toString());
        Events.publish(
                "commonhour.member.member.v1",
                "org.commonhour.member.member-erased.v1",
                neighbourhood.id(),
                person.memberId().toString(),
                body);
    }

    private static long rowsThatName(String subject) throws SQLException {
        try (var connection = Backing.connect();
                var count = connection.prepareStatement("select (select count(*) from offer where ? in (created_by,"
                        + " changed_by)) + (select count(*) from need where ? in (created_by, changed_by))"
                        + " + (select count(*) from arrangement_step where actor = ?)")) {
            for (int i = 1; i <= 3; i++) {
                count.setString(i, subject);
            }
            try (var found = count.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }
}
