package org.commonhour.matching.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonhour.kit.access.Role;
import org.commonhour.matching.Neighbourhood;
import org.commonhour.matching.Person;
import org.commonhour.testkit.CommonhourTest;
import org.commonhour.testkit.Contract;
import org.commonhour.testkit.Events;
import org.commonhour.testkit.StoredText;
import org.junit.jupiter.api.Test;

/** What is left of somebody whom the member service has erased. */
@CommonhourTest
class ErasureJourneyTest {

    private static final Path EXAMPLE = Path.of("../member-service/contracts/events/examples/member-erased.v1.json");

    @Test
    void wordsAndSignInsGoAndTheHistoryOfOthersStays() throws IOException {
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
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(StoredText.tablesWith(ada.subject())).isEmpty());
        assertThat(StoredText.tablesWith(ben.subject())).contains("need", "arrangement_step", "sign_in");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Events.read("commonhour.matching.erasure.v1", neighbourhood.id()))
                        .hasSize(2)
                        .allSatisfy(event -> {
                            assertThat(event.type()).isEqualTo("org.commonhour.matching.member-forgotten.v1");
                            assertThat(event.field("memberId"))
                                    .isEqualTo(ada.memberId().toString());
                            Contract.validEvent(
                                    event.body().toString(),
                                    Path.of("contracts/events/member-forgotten.v1.schema.json"));
                        }));
    }

    @Test
    void whatSomebodyDidForOthersIsSomebodysStill() throws IOException {
        // Given
        var neighbourhood = new Neighbourhood();
        var cora = neighbourhood.member();
        Events.grant(neighbourhood.id(), cora.subject(), Role.COORDINATOR, null, null);
        var dora = neighbourhood.memberOnThePhone();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(cora.post(
                                        "/offers",
                                        Map.of(
                                                "category",
                                                "COOKING",
                                                "title",
                                                "Soup",
                                                "onBehalfOfMemberId",
                                                dora.toString()))
                                .statusCode())
                        .isEqualTo(201));
        // When
        erased(neighbourhood, cora);
        // Then: the coordinator's own grant is not the member's, and is withdrawn by whoever gave it.
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(StoredText.tablesWith(cora.subject())).isSubsetOf("idempotency", "access_grant"));
        assertThat(StoredText.tablesWith("erased-")).contains("offer");
        assertThat(StoredText.tablesWith("Soup")).contains("offer");
    }

    @Test
    void whatOthersWroteForSomebodyGoesFromTheirAnswersToo() throws IOException {
        // Given
        var neighbourhood = new Neighbourhood();
        var cora = neighbourhood.coordinator();
        var dora = neighbourhood.memberOnThePhone();
        var key = UUID.randomUUID().toString();
        var need = Map.of(
                "category",
                "TRANSPORT",
                "title",
                "To the doctor's",
                "description",
                "I walk with a frame " + key,
                "amountMinutes",
                60,
                "onBehalfOfMemberId",
                dora.toString());
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(cora.post("/needs", need, key).statusCode()).isEqualTo(201));
        // When
        erased(neighbourhood, dora);
        // Then
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(StoredText.tablesWith("I walk with a frame " + key))
                        .isEmpty());
        var again = cora.post("/needs", need, key);
        assertThat(again.statusCode()).isEqualTo(404);
        assertThat((String) again.path("detail")).contains("has been erased");
        assertThat(cora.get("/needs?memberId=" + dora).<List<?>>path("items")).hasSize(1);
    }

    private static void erased(Neighbourhood neighbourhood, Person person) throws IOException {
        erased(neighbourhood, person.memberId());
    }

    private static void erased(Neighbourhood neighbourhood, UUID memberId) throws IOException {
        var body = (ObjectNode) new ObjectMapper().readTree(EXAMPLE.toFile());
        body.put("memberId", memberId.toString());
        body.put("communityId", neighbourhood.id().toString());
        Events.publish(
                "commonhour.member.member.v1",
                "org.commonhour.member.member-erased.v1",
                neighbourhood.id(),
                memberId.toString(),
                body);
    }
}
