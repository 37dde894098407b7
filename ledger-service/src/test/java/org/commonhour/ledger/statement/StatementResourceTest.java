package org.commonhour.ledger.statement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonhour.ledger.account.AccountService;
import org.commonhour.ledger.neighbourhood.Neighbourhood;
import org.commonhour.ledger.neighbourhood.Person;
import org.commonhour.testkit.CommonhourTest;
import org.commonhour.testkit.Endpoint;
import org.commonhour.testkit.StrangersAndBadInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@CommonhourTest
class StatementResourceTest {

    private static final List<String> FORMS = List.of("", "/csv", "/page", "/pdf");

    @Inject
    AccountService accounts;

    private final LocalDate today = LocalDate.now(Clock.system(ZoneOffset.UTC));
    private Neighbourhood there = Neighbourhood.founded();
    private String account = "";

    @BeforeEach
    void foundAnother() {
        there = Neighbourhood.founded();
        account = account(there.giver);
    }

    @Test
    void leadsFromTheOpeningToTheClosingBalance() {
        // Given
        give(there.giver, there.receiver, 90);
        give(there.receiver, there.giver, 30);
        // When
        var statement = statement(there.giver, "", days(today.minusDays(1), today));
        // Then
        statement
                .statusCode(200)
                .body("accountId", equalTo(account))
                .body("zone", equalTo("Z"))
                .body("openingBalanceMinutes", equalTo(0))
                .body("closingBalanceMinutes", equalTo(-60))
                .body("inMinutes", equalTo(30))
                .body("outMinutes", equalTo(90))
                .body("lines.amountMinutes", equalTo(List.of(-90, 30)))
                .body("lines.balanceAfterMinutes", equalTo(List.of(-90, -60)))
                .body("lines.otherKind", equalTo(List.of("MEMBER", "MEMBER")))
                .body("lines[0].otherOwnerId", equalTo(there.receiver.member().toString()));
        statement(there.giver, "", days(today.minusDays(3), today.minusDays(2)))
                .statusCode(200)
                .body("lines", hasSize(0))
                .body("closingBalanceMinutes", equalTo(0));
    }

    @Test
    void comesAsAFileForASpreadsheet() {
        give(there.giver, there.receiver, 90);
        statement(there.giver, "/csv", days(today, today))
                .statusCode(200)
                .header("Content-Type", "text/csv;charset=UTF-8")
                .header(
                        "Content-Disposition",
                        equalTo("attachment; filename=\"hours-%s-%s.csv\"".formatted(today, today)))
                .body(containsString(",GIFT,MEMBER," + there.receiver.member() + ",-90,-90,"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 1 and a half hours more help received than given so far. That is fine., en",
        "&lang=es, 1 hora y media más de ayuda recibida que dada hasta ahora. Está bien así., es"
    })
    void comesAsAPageInPlainWordsWithoutNames(String lang, String closing, String language) {
        give(there.giver, there.receiver, 90);
        var page = statement(there.giver, "/page", days(today, today) + lang)
                .statusCode(200)
                .header("Content-Type", "text/html;charset=UTF-8")
                .extract()
                .asString();
        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .contains("<html lang=\"" + language + "\">", closing)
                .doesNotContain(there.receiver.member().toString(), there.receiver.subject(), "{page");
    }

    @Test
    void comesForThePrinter() {
        give(there.giver, there.receiver, 90);
        var pdf = statement(there.giver, "/pdf", days(today, today))
                .statusCode(200)
                .header("Content-Type", "application/pdf")
                .header("Content-Disposition", containsString("attachment; filename=\"hours-"))
                .extract()
                .asByteArray();
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @Test
    void takesTheLanguageFromTheRequest() {
        given().auth()
                .oauth2(there.giver.token())
                .header("Accept-Language", "es-MX,en;q=0.5")
                .get(path("/page") + days(today, today))
                .then()
                .statusCode(200)
                .body(containsString("Resumen de horas"));
    }

    @Test
    void isForTheHolderForStaffOfTheHolderAndForCoordinators() {
        var organisation = organisationAccount();
        for (var form : FORMS) {
            statement(there.coordinator, form, days(today, today)).statusCode(200);
            for (var other : List.of(there.receiver, there.staff, there.analyst)) {
                statement(other, form, days(today, today)).statusCode(404);
            }
            account = organisation;
            statement(there.staff, form, days(today, today)).statusCode(200);
            statement(there.coordinator, form, days(today, today)).statusCode(200);
            statement(there.otherStaff, form, days(today, today)).statusCode(404);
            statement(there.giver, form, days(today, today)).statusCode(404);
            account = account(there.giver);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "?from=2026-05-01, request/invalid, to",
        "?to=2026-05-31, request/invalid, from",
        "?from=1.5.2026&to=2026-05-31, request/invalid, from",
        "?from=2026-05-02&to=2026-05-01, request/invalid, to",
        "?from=2026-05-01&to=2999-05-01, ledger/moment-in-future, to",
        "?from=2025-01-01&to=2026-02-01, ledger/statement-too-long, from",
        "?from=2026-05-01&to=2026-05-31&zone=Mars, request/invalid, zone"
    })
    void refusesDaysThatCannotBeAskedFor(String query, String code, String field) {
        for (var form : FORMS) {
            statement(there.giver, form, query)
                    .statusCode(422)
                    .contentType("application/problem+json")
                    .body("code", equalTo(code))
                    .body("errors.pointer", hasItem(field));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/page", "/pdf"})
    void refusesLanguagesThatItDoesNotKnow(String form) {
        statement(there.giver, form, days(today, today) + "&lang=xx")
                .statusCode(422)
                .body("errors.pointer", hasItem("lang"));
    }

    @TestFactory
    Stream<DynamicTest> refusesStrangers() {
        var path = "/api/v1/communities/{communityId}/accounts/" + account(there.giver) + "/statement";
        return StrangersAndBadInput.in(
                        there.communityId,
                        there.giver.token(),
                        FORMS.stream()
                                .map(form -> Endpoint.get(path + form + days(today, today)))
                                .toArray(Endpoint[]::new))
                .tests();
    }

    private ValidatableResponse statement(Person person, String form, String query) {
        return given().auth().oauth2(person.token()).get(path(form) + query).then();
    }

    private String path(String form) {
        return "/api/v1/communities/" + there.communityId + "/accounts/" + account + "/statement" + form;
    }

    private static String days(LocalDate from, LocalDate to) {
        return "?from=" + from + "&to=" + to;
    }

    private void give(Person from, Person to, long minutes) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", UUID.randomUUID());
        body.put("debitAccountId", account(from));
        body.put("creditAccountId", account(to));
        body.put("amountMinutes", minutes);
        body.put("kind", "GIFT");
        there.post(from, "/transfers", body).statusCode(201);
    }

    private String organisationAccount() {
        try {
            return VertxContextSupport.subscribeAndAwait(
                            () -> accounts.ofOrganisation(there.communityId, there.organisationId))
                    .id()
                    .toString();
        } catch (Throwable failed) {
            throw new AssertionError(failed);
        }
    }

    private String account(Person person) {
        return there.get(person, "/accounts/mine").statusCode(200).extract().path("id");
    }
}
