package org.commonhour.ledger.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.commonhour.ledger.neighbourhood.Neighbourhood;
import org.commonhour.testkit.Backing;

/** Takes a neighbourhood's ledger out, loses it, brings it back, and asks the offline verifier about it. */
final class TakenLedger {

    private static final Duration SOON = Duration.ofMinutes(2);

    private final Neighbourhood there;

    TakenLedger(Neighbourhood there) {
        this.there = there;
    }

    /** The export as a coordinator gets it. */
    String taken() {
        return given().auth()
                .oauth2(there.coordinator.token())
                .get(url("/export"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** The lines of an export that are the same however often it is taken and whoever signs. */
    static List<String> facts(String export) {
        return export.lines()
                .filter(line -> !line.matches("\\{\"type\":\"(header|checkpoint|end)\".*"))
                .toList();
    }

    /** The signed checkpoints in an export. */
    static List<String> checkpoints(String export) {
        return export.lines()
                .filter(line -> line.startsWith("{\"type\":\"checkpoint\""))
                .toList();
    }

    /** Brings a file back and waits for the end of the import. */
    JsonPath brought(String file, boolean dryRun) {
        var location = given().auth()
                .oauth2(there.coordinator.token())
                .contentType("application/x-ndjson")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(url("/imports/ledger?dryRun=" + dryRun))
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        return await().atMost(SOON)
                .until(
                        () -> given().auth()
                                .oauth2(there.coordinator.token())
                                .get(location)
                                .jsonPath(),
                        view -> view.getString("endedAt") != null);
    }

    /** Loses everything that the ledger knows of the community, as a new database would. */
    void lose() {
        try (var connection = Backing.connect();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (var table : tables()) {
                statement.execute("delete from " + table + " where community_id = '" + there.communityId + "'");
            }
            statement.execute("delete from outbox where topic in ('commonhour.ledger.transfer.v1',"
                    + " 'commonhour.ledger.account.v1') and community_id = '" + there.communityId + "'");
            statement.execute("delete from event_stream where topic in ('commonhour.ledger.transfer.v1',"
                    + " 'commonhour.ledger.account.v1') and community_id = '" + there.communityId + "'");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<String> tables() {
        return List.of(
                "account",
                "account_term",
                "ledger_head",
                "transfer",
                "entry",
                "transfer_refusal",
                "hold",
                "block",
                "checkpoint",
                "brought_checkpoint",
                "brought_key",
                "log_tile",
                "sealed_balance",
                "sealed_month");
    }

    /** What the offline verifier says, run as a process of its own. */
    static String verdict(String export) {
        try {
            var file = Files.createTempFile("export", ".ndjson");
            Files.writeString(file, export);
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            Path.of(System.getProperty("commonhour.root"), "deploy/verifier/target/classes")
                                    .toString(),
                            "org.commonhour.verifier.Verifier",
                            file.toString())
                    .redirectErrorStream(true)
                    .start();
            var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(text).isBetween(0, 2);
            Files.delete(file);
            return text;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The codes of the invariants that do not hold. */
    List<String> broken() {
        return there.get(there.coordinator, "/self-check")
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("checks.findAll { !it.holds }.code");
    }

    private String url(String path) {
        return "/api/v1/communities/" + there.communityId + path;
    }
}
