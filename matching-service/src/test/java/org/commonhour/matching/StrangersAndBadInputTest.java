package org.commonhour.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.testkit.CommonhourTest;
import org.commonhour.testkit.Endpoint;
import org.commonhour.testkit.StoredRows;
import org.commonhour.testkit.StrangersAndBadInput;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@CommonhourTest
class StrangersAndBadInputTest {

    private static final String HERE = "/api/v1/communities/{communityId}";
    private static final String OFFER = """
        {"category": "TRANSPORT", "title": "Lifts", "description": "In my car",
         "windows": [{"dayOfWeek": "TUESDAY", "from": "09:00", "to": "17:00"}]}
        """;
    private static final String REWORDED = "{\"category\": \"TRANSPORT\", \"title\": \"Lifts\"}";
    private static final String NEED = """
        {"category": "TRANSPORT", "title": "Lift", "description": "To the club", "amountMinutes": 90}
        """;

    @TestFactory
    Stream<DynamicTest> everyEndpointRefusesStrangersAndBadInput() {
        Neighbourhood neighbourhood = new Neighbourhood();
        Person ada = neighbourhood.member();
        Person ben = neighbourhood.member();
        String offer = ada.post("/offers", Map.of("category", "TRANSPORT", "title", "Lifts"))
                .path("id");
        String need = ben.post("/needs", Map.of("category", "TRANSPORT", "title", "Lift", "amountMinutes", 90))
                .path("id");
        String wish = ada.post("/needs", Map.of("category", "MUSIC", "title", "A song", "amountMinutes", 30))
                .path("id");
        String song = ben.post("/offers", Map.of("category", "MUSIC", "title", "Songs"))
                .path("id");
        String arrangement = ben.post("/arrangements", Map.of("needId", need, "offerId", offer))
                .path("id");
        String invitation = "{\"needId\": \"" + wish + "\", \"offerId\": \"" + song + "\", \"amountMinutes\": 30}";
        String forMember = "{\"onBehalfOfMemberId\": \"" + ada.memberId() + "\"}";
        return StrangersAndBadInput.in(
                        neighbourhood.id(),
                        ada.token(),
                        Endpoint.get("/api/v1/categories"),
                        Endpoint.get(HERE + "/offers"),
                        Endpoint.get(HERE + "/valueflows/offers"),
                        Endpoint.get(HERE + "/valueflows/needs"),
                        Endpoint.get(HERE + "/offers/" + offer),
                        Endpoint.post(HERE + "/offers", OFFER)
                                .withText("title", 80)
                                .withText("description", 1000)
                                .withRequired("category", "title")
                                .thatCreates(),
                        Endpoint.put(HERE + "/offers/" + offer, REWORDED)
                                .withText("title", 80)
                                .withRequired("category", "title"),
                        Endpoint.post(HERE + "/offers/" + offer + "/withdrawal", "{}"),
                        Endpoint.get(HERE + "/needs"),
                        Endpoint.get(HERE + "/needs/" + need),
                        Endpoint.get(HERE + "/needs/" + wish + "/suggestions"),
                        Endpoint.post(HERE + "/needs", NEED)
                                .withMinutes("amountMinutes")
                                .withText("title", 80)
                                .withText("description", 1000)
                                .withRequired("category", "title")
                                .thatCreates(),
                        Endpoint.put(HERE + "/needs/" + wish, NEED)
                                .withMinutes("amountMinutes")
                                .withText("title", 80)
                                .withText("description", 1000)
                                .withRequired("category", "title"),
                        Endpoint.post(HERE + "/needs/" + wish + "/withdrawal", "{}"),
                        Endpoint.get(HERE + "/arrangements"),
                        Endpoint.get(HERE + "/arrangements/" + arrangement),
                        Endpoint.post(HERE + "/arrangements", invitation)
                                .withMinutes("amountMinutes")
                                .withRequired("needId", "offerId")
                                .thatCreates(),
                        Endpoint.post(HERE + "/arrangements/" + arrangement + "/agreement", forMember),
                        Endpoint.post(HERE + "/arrangements/" + arrangement + "/refusal", forMember),
                        Endpoint.post(HERE + "/arrangements/" + arrangement + "/cancellation", forMember),
                        Endpoint.post(HERE + "/arrangements/" + arrangement + "/missed", forMember),
                        Endpoint.get(HERE + "/imports/posts"),
                        Endpoint.get(HERE + "/imports/posts/" + UUID.randomUUID()))
                .tests();
    }

    @Test
    void idsOfAnotherCommunityAreNotFoundAndNothingChanges() {
        // Given
        Neighbourhood here = new Neighbourhood();
        Person ada = here.member();
        Person ben = here.member();
        String offer = ada.post("/offers", Map.of("category", "TRANSPORT", "title", "Lifts"))
                .path("id");
        String need = ben.post("/needs", Map.of("category", "TRANSPORT", "title", "Lift", "amountMinutes", 90))
                .path("id");
        String arrangement = ben.post("/arrangements", Map.of("needId", need, "offerId", offer))
                .path("id");
        Person zed = new Neighbourhood().coordinator();
        StoredRows before = StoredRows.count();

        // When
        var answers = Stream.of(
                zed.get("/offers/" + offer),
                zed.put("/offers/" + offer, Map.of("category", "MUSIC", "title", "Mine now"), "\"1\""),
                zed.post("/offers/" + offer + "/withdrawal", Map.of()),
                zed.get("/needs/" + need),
                zed.get("/needs/" + need + "/suggestions"),
                zed.put(
                        "/needs/" + need,
                        Map.of("category", "MUSIC", "title", "Mine now", "amountMinutes", 30),
                        "\"1\""),
                zed.post("/needs/" + need + "/withdrawal", Map.of()),
                zed.get("/arrangements/" + arrangement),
                zed.post("/arrangements/" + arrangement + "/agreement", Map.of()),
                zed.post("/arrangements/" + arrangement + "/refusal", Map.of()),
                zed.post("/arrangements/" + arrangement + "/cancellation", Map.of()),
                zed.post("/arrangements/" + arrangement + "/missed", Map.of()),
                zed.get("/offers/not-an-id"));

        // Then
        assertThat(answers).allSatisfy(answer -> StrangersAndBadInput.assertProblem(answer, CommonProblem.NOT_FOUND));
        assertThat(StoredRows.count()).isEqualTo(before);
    }
}
