package org.commonhour.ledger.balance;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonhour.ledger.neighbourhood.Neighbourhood;
import org.commonhour.ledger.neighbourhood.Person;
import org.commonhour.testkit.CommonhourTest;
import org.commonhour.testkit.Endpoint;
import org.commonhour.testkit.StrangersAndBadInput;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Past balances and entries over HTTP. */
@CommonhourTest
class BalanceResourceTest {

    private Neighbourhood there = Neighbourhood.founded();
    private String account = "";

    @BeforeEach
    void foundAnother() {
        there = Neighbourhood.founded();
        account = account(there.giver);
    }

    @Test
    void tellsTheBalanceNowByRecordAndByHappening() {
        // Given
        var first = give(90, null);
        var late = give(30, "2026-05-12T10:00:00Z");
        // Then
        balance("").body("balanceMinutes", equalTo(-120)).body("version", equalTo(2));
        balance("?recordedAt=" + first)
                .body("balanceMinutes", equalTo(-90))
                .body("recordedAt", equalTo(first))
                .body("occurredAt", nullValue());
        balance("?recordedAt=" + late).body("balanceMinutes", equalTo(-120));
        balance("?recordedAt=2026-05-12T10:00:00Z")
                .body("balanceMinutes", equalTo(0))
                .body("version", equalTo(0));
        balance("?occurredAt=2026-05-12T10:00:00Z")
                .body("balanceMinutes", equalTo(-30))
                .body("occurredAt", notNullValue())
                .body("recordedAt", nullValue());
        balance("?occurredAt=2026-05-12T07:59:59-02:00").body("balanceMinutes", equalTo(0));
        balance("?occurredAt=" + late).body("balanceMinutes", equalTo(-120));
    }

    @ParameterizedTest
    @CsvSource({
        "recordedAt=2999-01-01T00:00:00Z, ledger/moment-in-future, recordedAt",
        "occurredAt=2999-01-01T00:00:00Z, ledger/moment-in-future, occurredAt",
        "recordedAt=2026-05-12, request/invalid, recordedAt",
        "occurredAt=soon, request/invalid, occurredAt",
        "recordedAt=2026-05-12T10:00:00Z&occurredAt=2026-05-12T10:00:00Z, request/invalid, occurredAt"
    })
    void refusesMomentsThatCannotBeAskedFor(String query, String code, String field) {
        there.get(there.giver, "/accounts/" + account + "/balance?" + query)
                .statusCode(422)
                .body("code", equalTo(code))
                .body("errors.pointer", hasItem(field));
    }

    @Test
    void isForTheHolderAndForCoordinators() {
        give(90, null);
        there.get(there.coordinator, "/accounts/" + account + "/balance")
                .statusCode(200)
                .body("balanceMinutes", equalTo(-90));
        for (var other : List.of(there.receiver, there.staff, there.analyst)) {
            there.get(other, "/accounts/" + account + "/balance").statusCode(404);
        }
        var elsewhere = Neighbourhood.founded();
        elsewhere
                .get(elsewhere.coordinator, "/accounts/" + account + "/balance")
                .statusCode(404);
    }

    @Test
    void listsTheEntriesBetweenTwoMomentsPageByPage() {
        // Given
        give(1, null);
        var from = give(2, null);
        give(3, null);
        give(4, null);
        var to = give(5, null);
        // When
        var path = "/accounts/" + account + "/entries?limit=2&from=" + from + "&to=" + to;
        var first = there.get(there.giver, path).statusCode(200).body("items.amountMinutes", equalTo(List.of(-4, -3)));
        // Then
        there.get(there.giver, path + "&cursor=" + first.extract().path("next"))
                .body("items.amountMinutes", equalTo(List.of(-2)))
                .body("next", nullValue());
        there.get(there.giver, "/accounts/" + account + "/entries?from=" + to)
                .body("items.amountMinutes", equalTo(List.of(-5)));
        there.get(there.giver, "/accounts/" + account + "/entries?to=" + from)
                .body("items.amountMinutes", equalTo(List.of(-1)));
        there.get(there.giver, "/accounts/" + account + "/entries?from=" + to + "&to=" + from)
                .body("items", equalTo(List.of()));
        there.get(there.giver, "/accounts/" + account + "/entries?from=x")
                .statusCode(422)
                .body("errors.pointer", hasItems("from"));
    }

    @TestFactory
    Stream<DynamicTest> refusesStrangers() {
        var path = "/api/v1/communities/{communityId}/accounts/" + account(there.giver);
        return StrangersAndBadInput.in(
                        there.communityId,
                        there.giver.token(),
                        Endpoint.get(path + "/balance"),
                        Endpoint.get(path + "/balance?recordedAt=2026-05-12T10:00:00Z"))
                .tests();
    }

    private ValidatableResponse balance(String query) {
        return there.get(there.giver, "/accounts/" + account + "/balance" + query)
                .statusCode(200)
                .body("accountId", equalTo(account));
    }

    /** When it was recorded. */
    private String give(long minutes, @Nullable String occurredAt) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", UUID.randomUUID());
        body.put("debitAccountId", account);
        body.put("creditAccountId", account(there.receiver));
        body.put("amountMinutes", minutes);
        body.put("kind", "GIFT");
        if (occurredAt != null) {
            body.put("occurredAt", occurredAt);
        }
        return there.post(there.giver, "/transfers", body)
                .statusCode(201)
                .extract()
                .path("recordedAt");
    }

    private String account(Person person) {
        return there.get(person, "/accounts/mine").statusCode(200).extract().path("id");
    }
}
