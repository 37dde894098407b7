package org.commonhour.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonhour.notebook.Notes.as;
import static org.commonhour.notebook.Notes.path;

import io.restassured.response.Response;
import java.util.UUID;
import java.util.stream.IntStream;
import org.commonhour.testkit.CommonhourTest;
import org.junit.jupiter.api.Test;

@CommonhourTest
class IdempotencyTest {

    @Test
    void answersARepeatedPostWithTheFirstAnswer() {
        var community = Notes.communityOf("twice");

        var first = post("twice", community, "key-1", 90);
        var second = post("twice", community, "key-1", 90);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(count("twice", community)).isOne();
    }

    @Test
    void refusesTheSameKeyWithOtherContent() {
        var community = Notes.communityOf("mixer");
        post("mixer", community, "key-2", 90);

        var other = post("mixer", community, "key-2", 91);

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.jsonPath().getString("code")).isEqualTo("idempotency/key-reused");
        assertThat(count("mixer", community)).isOne();
    }

    @Test
    void wantsAKey() {
        var community = Notes.communityOf("keyless");

        var answer = as("keyless").body("{\"amountMinutes\":5}").post(path(community));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("idempotency/key-missing");
    }

    @Test
    void doesTheWorkOnceForCallersAtTheSameMoment() {
        var community = Notes.communityOf("crowd");

        var answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(any -> as("crowd")
                        .header("Idempotency-Key", "one")
                        .body("{\"amountMinutes\":30}")
                        .post(path(community))
                        .asString())
                .distinct()
                .toList();

        assertThat(answers).hasSize(1);
        assertThat(count("crowd", community)).isOne();
    }

    @Test
    void keepsNothingOfAWorkThatFailed() {
        var community = Notes.communityOf("unlucky");

        var failed = post("unlucky", community, "key-3", 13);
        var again = post("unlucky", community, "key-3", 14);

        assertThat(failed.statusCode()).isEqualTo(500);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(count("unlucky", community)).isOne();
    }

    private static Response post(String subject, UUID community, String key, int minutes) {
        return as(subject)
                .header("Idempotency-Key", key)
                .body("{\"amountMinutes\":" + minutes + "}")
                .post(path(community));
    }

    private static int count(String subject, UUID community) {
        return as(subject).get(path(community)).jsonPath().getList("items").size();
    }
}
