package org.commonhour.ledger.account.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.commonhour.kit.event.ReceivedEvent;
import org.commonhour.testkit.Contract;
import org.junit.jupiter.api.Test;

class MemberChangedTest {

    @Test
    void readsTheProducersExample() throws JsonProcessingException {
        // Given
        var example = Contract.exampleOf("member-service", "member-changed.v1");
        var body = new ObjectMapper().readTree(example);
        var event = new ReceivedEvent(
                UUID.randomUUID(),
                "commonhour.member.member.v1",
                "org.commonhour.member.member-changed.v1",
                UUID.randomUUID(),
                1,
                Instant.EPOCH,
                body.path("memberId").asText(),
                null,
                example.getBytes(StandardCharsets.UTF_8));
        // When
        var member = event.as(MemberChanged.class);
        // Then
        assertThat(member.memberId()).hasToString(body.path("memberId").asText());
        assertThat(member.state()).isEqualTo(body.path("state").asText());
    }
}
