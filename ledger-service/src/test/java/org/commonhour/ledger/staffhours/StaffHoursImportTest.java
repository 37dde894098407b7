package org.commonhour.ledger.staffhours;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.commonhour.ledger.neighbourhood.Neighbourhood.SOON;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.commonhour.ledger.neighbourhood.Neighbourhood;
import org.commonhour.ledger.neighbourhood.Person;
import org.commonhour.testkit.CommonhourTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@CommonhourTest
class StaffHoursImportTest {

    private static final String HEADER = "reference,organisation_id,service_id,month,worked_on,minutes,person_ref\n";

    private Neighbourhood here;

    @BeforeEach
    void found() {
        here = Neighbourhood.founded();
    }

    @Test
    void importsAFileOnceAndReplacesWhatChanged() {
        // Given
        var file = HEADER + row("kitchen", "2026-05,,4800,") + row("driver/12", ",2026-05-12,180,emp-1");

        // When
        imported(file, true).body("state", equalTo("CHECKED")).body("counts.created", equalTo(2));
        here.get(here.staff, "/staff-hours").body("items", hasSize(0));
        imported(file, false).body("state", equalTo("DONE")).body("counts.created", equalTo(2));
        imported(file, false).body("state", equalTo("DONE")).body("counts.unchanged", equalTo(2));
        var corrected = HEADER + row("kitchen", "2026-05,,5000,") + row("driver/12", ",2026-05-12,180,emp-1");
        imported(corrected, false)
                .body("state", equalTo("DONE"))
                .body("counts.changed", equalTo(1))
                .body("diff[0]", startsWith("~ kitchen: 4800 min"))
                .body("diff[0]", endsWith("5000 min, 2026-05"));

        // Then
        here.get(here.staff, "/staff-hours")
                .body("items.reference", equalTo(List.of("driver/12", "kitchen")))
                .body("items.version", equalTo(List.of(1, 2)))
                .body("items.amountMinutes", equalTo(List.of(180, 5000)));
    }

    @Test
    void aFileWithABrokenRowChangesNothingAndSaysWhichAndWhy() {
        // Given
        var file = HEADER
                + row("good", "2026-05,,60,")
                + row("fraction", "2026-05,,1.5,")
                + row("zero", "2026-05,,0,")
                + row("both", "2026-05,2026-05-12,60,")
                + row("good", "2026-05,,61,")
                + row("named", "2026-05,,60,Ann Smith")
                + "strange," + here.organisationId + "," + UUID.randomUUID() + ",2026-05,,60,\n";

        // When
        imported(file, false)
                .body("state", equalTo("REFUSED"))
                .body("counts.rejected", equalTo(6))
                .body("errors.line", equalTo(List.of(3, 4, 5, 6, 7, 8)))
                .body("errors[0].column", equalTo("minutes"));

        // Then
        here.get(here.staff, "/staff-hours").body("items", hasSize(0));
    }

    @Test
    void phaseFunctionAndTimesAreColumnsOfTheFileThatMayBeMissing() {
        // Given
        var header = "reference,organisation_id,service_id,worked_on,minutes,person_ref,phase,function,started_at,"
                + "member_id\n";
        var member = here.giver.member();
        var file = header
                + row("plain", "2026-05-12,60,emp-1,,,,")
                + row("design", "2026-05-12,60,emp-1,DESIGN,FACILITATE,2026-05-12T09:00:00+02:00," + member);
        imported(file, false).body("state", equalTo("DONE")).body("counts.created", equalTo(2));
        imported(file, true).body("counts.unchanged", equalTo(2));

        // When
        var changed = header
                + row("plain", "2026-05-12,60,emp-1,ASSESS,,,")
                + row("design", "2026-05-12,60,emp-1,DESIGN,FACILITATE,2026-05-12T09:00:00+02:00," + member);
        imported(changed, false)
                .body("counts.changed", equalTo(1))
                .body("diff[0]", equalTo("~ plain: 60 min, 2026-05-12 -> plain: 60 min, 2026-05-12, ASSESS"));

        // Then
        here.get(here.staff, "/staff-hours")
                .body("items.phase", equalTo(List.of("DESIGN", "ASSESS")))
                .body("items[0].startedAt", equalTo("2026-05-12T07:00:00Z"))
                .body("items[0].memberId", equalTo(member.toString()));
        imported(header + row("a", "2026-05-12,60,emp-1,DREAM,,,"), true).body("errors[0].column", equalTo("phase"));
        imported(header + row("b", "2026-05-12,60,emp-1,,,," + member), true).body("state", equalTo("REFUSED"));
        imported(header + row("c", "2026-05-12,60,,,,2026-05-12T09:00:00Z," + UUID.randomUUID()), true)
                .body("errors[0].column", equalTo("member_id"));
    }

    @Test
    void howManyPeopleATotalIsOfIsAColumnThatMayBeMissing() {
        // Given a file from before agencies could say so.
        var before = "reference,organisation_id,service_id,month,minutes\n" + row("kitchen", "2026-05,4800");
        imported(before, false).body("counts.created", equalTo(1));
        var header = "reference,organisation_id,service_id,month,minutes,people\n";
        imported(header + row("kitchen", "2026-05,4800,"), true).body("counts.unchanged", equalTo(1));

        // When
        imported(header + row("kitchen", "2026-05,4800,9"), false)
                .body("counts.changed", equalTo(1))
                .body("diff[0]", equalTo("~ kitchen: 4800 min, 2026-05 -> kitchen: 4800 min, 9 people, 2026-05"));

        // Then
        here.get(here.staff, "/staff-hours").body("items.people", equalTo(List.of(9)));
        imported(header + row("many", "2026-05,4800,many"), true).body("errors[0].column", equalTo("people"));
        imported(header + row("few", "2026-05,4800,0"), true).body("errors[0].column", equalTo("people"));
        imported(header + row("long", "2026-05,48000,2"), true)
                .body("errors[0].column", equalTo("people"))
                .body("errors[0].detail", startsWith("So few people cannot have worked so long"));
    }

    @Test
    void onlyItsOwnStaffAndCoordinatorsSeeHowItWent() {
        // Given
        var location = post(here.staff, HEADER + row("kitchen", "2026-05,,4800,"), true)
                .statusCode(202)
                .extract()
                .header("Location");
        var at = location.substring(location.indexOf("/imports/"));
        var colleague = here.alsoStaff("colleague", here.organisationId);
        // Then
        here.get(here.staff, at).statusCode(200);
        here.get(colleague, at).statusCode(200);
        here.get(here.coordinator, at).statusCode(200);
        here.get(here.otherStaff, at).statusCode(404).body("code", equalTo("request/not-found"));
        here.get(here.analyst, at).statusCode(403);
        here.get(here.giver, at).statusCode(403);
        here.get(here.otherStaff, "/imports/staff-hours/" + UUID.randomUUID()).statusCode(404);
        var stranger = Neighbourhood.founded().staff;
        here.get(stranger, at).statusCode(404);
    }

    @Test
    void aFileOfNobodyIsItsBringersAlone() {
        // Given: the only organisation in it is no id
        var location = post(here.staff, HEADER + "a,none,none,2026-05,,60,\n", true)
                .statusCode(202)
                .extract()
                .header("Location");
        var at = location.substring(location.indexOf("/imports/"));
        // Then
        here.get(here.staff, at).statusCode(200);
        here.get(here.otherStaff, at).statusCode(404);
    }

    @Test
    void refusesFilesOfOthers() {
        var file = HEADER + row("theirs", "2026-05,,60,");

        post(here.otherStaff, file, false).statusCode(403);
        post(here.coordinator, file, false).statusCode(403);
        post(here.staff, "", false).statusCode(422);
        post(here.staff, "reference,minutes\na,1\n", true).statusCode(202);
        here.get(here.staff, "/imports/staff-hours/" + UUID.randomUUID()).statusCode(404);
    }

    private ValidatableResponse imported(String file, boolean dryRun) {
        var id = post(here.staff, file, dryRun).statusCode(202).extract().<String>path("id");
        var path = "/imports/staff-hours/" + id;
        await().atMost(SOON)
                .untilAsserted(() -> here.get(here.staff, path)
                        .body(
                                "state",
                                anyOf(equalTo("DONE"), equalTo("REFUSED"), equalTo("CHECKED"), equalTo("FAILED"))));
        return here.get(here.staff, path);
    }

    private ValidatableResponse post(Person person, String file, boolean dryRun) {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs("text/csv", ContentType.TEXT)))
                .auth()
                .oauth2(person.token())
                .contentType("text/csv")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(file)
                .post("/api/v1/communities/" + here.communityId + "/imports/staff-hours?dryRun=" + dryRun)
                .then();
    }

    private String row(String reference, String rest) {
        return reference + "," + here.organisationId + "," + here.serviceId + "," + rest + "\n";
    }
}
