package org.commonhour.ledger.publication;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.commonhour.ledger.neighbourhood.Neighbourhood.SOON;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.HydratorSupplier;
import blue.strategic.parquet.ParquetReader;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.commonhour.kit.access.Role;
import org.commonhour.ledger.neighbourhood.Neighbourhood;
import org.commonhour.ledger.neighbourhood.Person;
import org.commonhour.ledger.neighbourhood.Rows;
import org.commonhour.ledger.neighbourhood.Seen;
import org.commonhour.testkit.CommonhourTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What everybody may read without a sign-in, when a community's administrator wants that. */
@CommonhourTest
class OpenDataTest {

    private Neighbourhood here;
    private Person administrator;

    @BeforeEach
    void found() {
        here = Neighbourhood.founded();
        administrator = here.also("administrator", Role.ADMINISTRATOR);
        group(here.serviceId, 9);
        here.post(administrator, "/insight/published/2026-Q2/releases", Map.of())
                .statusCode(201);
    }

    @Test
    void aCommunityIsClosedUntilItsAdministratorOpensIt() {
        here.get(here.giver, "/insight/open-data").body("open", equalTo(false)).body("openedAt", nullValue());
        for (var path : List.of("", "/datapackage", "/2026-Q2/1/csv")) {
            open(here.communityId + path).statusCode(404);
        }
        change(here.coordinator, true).statusCode(403);

        change(administrator, true).statusCode(200).body("open", equalTo(true));
        for (var path : List.of("", "/datapackage", "/2026-Q2/1/csv")) {
            open(here.communityId + path).statusCode(200);
        }

        change(administrator, false).statusCode(200).body("open", equalTo(false));
        open(here.communityId + "/2026-Q2/1/csv").statusCode(404);
        open("").statusCode(200)
                .body("'dcat:catalog'.'@id'", not(hasItem(containsString(here.communityId.toString()))));
    }

    @Test
    void theCatalogueHasADatasetForEachTableInDcat() {
        change(administrator, true).statusCode(200);
        var dataset = "'dcat:dataset'.find { it.'@type' == 'dcat:Dataset' }";

        open(here.communityId.toString())
                .statusCode(200)
                .contentType("application/ld+json")
                .header("Cache-Control", containsString("public"))
                .body("'@context'.dcat", equalTo("http://www.w3.org/ns/dcat#"))
                .body("'@type'", equalTo("dcat:Catalog"))
                .body("'dct:publisher'.'dct:identifier'", equalTo(here.communityId.toString()))
                .body("'dcat:dataset'", hasSize(2))
                .body(dataset + ".'dct:license'.'@id'", equalTo("https://creativecommons.org/licenses/by/4.0/"))
                .body(dataset + ".'dct:accrualPeriodicity'.'@id'", containsString("frequency/QUARTERLY"))
                .body(dataset + ".'dcat:version'", equalTo("1"))
                .body(dataset + ".'dct:temporal'.'dcat:startDate'.'@value'", equalTo("2026-04-01"))
                .body(dataset + ".'dct:temporal'.'dcat:endDate'.'@value'", equalTo("2026-06-30"))
                .body(dataset + ".'dcat:distribution'", hasSize(2))
                .body(
                        dataset + ".'dcat:distribution'[0].'dcat:downloadURL'.'@id'",
                        containsString("/open-data/" + here.communityId + "/2026-Q2/1/csv"));
    }

    @Test
    void theCatalogueOfAllHasPages() {
        change(administrator, true).statusCode(200);
        var other = Neighbourhood.founded();
        change(other, other.also("administrator", Role.ADMINISTRATOR), true).statusCode(200);

        var found = 0;
        var path = "?limit=1";
        while (path != null) {
            var page = open(path)
                    .statusCode(200)
                    .body("'dcat:catalog'", hasSize(1))
                    .extract();
            String id = page.path("'dcat:catalog'[0].'@id'");
            found += id.endsWith(here.communityId.toString()) || id.endsWith(other.communityId.toString()) ? 1 : 0;
            String next = page.path("'hydra:next'.'@id'");
            path = next == null ? null : next.substring(next.indexOf('?')) + "&limit=1";
        }
        assertThat(found).isEqualTo(2);
        open("?limit=0").statusCode(422);
        open("?cursor=bm9uZQ").statusCode(422);
    }

    @Test
    void theDataPackageDescribesTheColumnsOfTheCsv() {
        change(administrator, true).statusCode(200);

        var descriptor = open(here.communityId + "/datapackage")
                .statusCode(200)
                .body("profile", equalTo("tabular-data-package"))
                .body("licenses[0].name", equalTo("CC-BY-4.0"))
                .body("resources", hasSize(1))
                .body("resources[0].path", containsString("/2026-Q2/1/csv"))
                .extract();
        var csv = open(here.communityId + "/2026-Q2/1/csv")
                .statusCode(200)
                .contentType("text/csv")
                .header("Content-Disposition", containsString("unpaid-beside-paid-2026-Q2-r1.csv"))
                .extract();

        var lines = csv.asString().lines().toList();
        assertThat(List.of(lines.get(0).split(",")))
                .isEqualTo(descriptor.<List<String>>path("resources[0].schema.fields.name"));
        assertThat(lines.subList(1, lines.size()))
                .containsExactly(
                        "2026-Q2,1,SERVICE," + here.serviceId + ",PUBLISHED,10,1200,PUBLISHED,0,0",
                        "2026-Q2,1,TOTAL,,PUBLISHED,10,1200,PUBLISHED,0,0");
    }

    @Test
    void parquetHasTheSameRows(@TempDir Path folder) throws IOException {
        var file = folder.resolve("table.parquet");
        Files.write(
                file,
                here.get(here.giver, "/insight/published/2026-Q2/parquet")
                        .statusCode(200)
                        .contentType("application/vnd.apache.parquet")
                        .extract()
                        .asByteArray());

        try (var rows = ParquetReader.streamContent(file.toFile(), HydratorSupplier.constantly(new Row()))) {
            assertThat(rows.toList())
                    .hasSize(2)
                    .first()
                    .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
                    .containsEntry("service_id", here.serviceId.toString())
                    .containsEntry("unpaid_people", 10L)
                    .containsEntry("unpaid_minutes", 1_200L);
        }
    }

    /** A row of a Parquet file by its columns. */
    private static final class Row implements Hydrator<Map<String, Object>, Map<String, Object>> {

        @Override
        public Map<String, Object> start() {
            return new HashMap<>();
        }

        @Override
        public Map<String, Object> add(Map<String, Object> row, String column, Object value) {
            row.put(column, value);
            return row;
        }

        @Override
        public Map<String, Object> finish(Map<String, Object> row) {
            return row;
        }
    }

    @Test
    void whoHasATableNeedsNotFetchItAgain() {
        change(administrator, true).statusCode(200);
        var first = open(here.communityId + "/2026-Q2/1/csv")
                .statusCode(200)
                .header("Cache-Control", containsString("max-age"))
                .header("Cache-Control", not(containsString("private")))
                .extract();

        given().header("If-None-Match", first.header("ETag"))
                .get("/open-data/" + here.communityId + "/2026-Q2/1/csv")
                .then()
                .statusCode(304)
                .header("ETag", first.header("ETag"));
        here.get(here.giver, "/insight/published/2026-Q2/csv")
                .statusCode(200)
                .header("Cache-Control", containsString("private"));
    }

    @Test
    void refusesWhatIsNoTable() {
        change(administrator, true).statusCode(200);
        open(UUID.randomUUID().toString()).statusCode(404);
        open("nobody").statusCode(404);
        open(here.communityId + "/2026-Q2/2/csv").statusCode(404);
        open(here.communityId + "/2026-Q2/0/csv").statusCode(422);
        open(here.communityId + "/2026-Q2/1/xls").statusCode(404);
        open(here.communityId + "/2999-Q1/1/csv").statusCode(422);
        open(here.communityId + "/2026-05/1/csv").statusCode(422);
    }

    private static ValidatableResponse open(String path) {
        return given().get("/open-data" + (path.isEmpty() || path.startsWith("?") ? path : "/" + path))
                .then();
    }

    private ValidatableResponse change(Person who, boolean open) {
        return change(here, who, open);
    }

    private static ValidatableResponse change(Neighbourhood where, Person who, boolean open) {
        return where.put(who, "/insight/open-data", Map.of("open", open), "");
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private void group(UUID service, int people) {
        new Seen(here)
                .session(
                        service,
                        "2026-05-12",
                        IntStream.range(0, people)
                                .mapToObj(person -> Seen.line(UUID.randomUUID(), 120, Map.of()))
                                .toArray(Map[]::new));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Rows.number(
                                "select coalesce(sum(amount_minutes), 0) from insight_line where part = 'GAVE' and"
                                        + " community_id = ?",
                                here.communityId))
                        .isEqualTo(people * 120L));
    }
}
