package org.commonhour.kit.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event as a reader sees it. Fields that the reader does not know are no concern of its own. */
public record ReceivedEvent(
        UUID id,
        String topic,
        String type,
        UUID communityId,
        long sequence,
        Instant occurredAt,
        Instant recordedAt,
        String subject,
        @Nullable String correlation,
        JsonNode body) {

    private static final ObjectReader READER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build()
            .reader();

    /**
     * The body as the reader's own record.
     *
     * @throws PoisonedEvent when it does not fit
     */
    public <T> T as(Class<T> type) {
        try {
            return READER.treeToValue(body, type);
        } catch (JsonProcessingException e) {
            throw new PoisonedEvent("the body does not fit " + type(), e);
        }
    }
}
