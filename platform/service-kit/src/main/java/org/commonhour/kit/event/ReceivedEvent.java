package org.commonhour.kit.event;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as a reader sees it. Its body is the JSON as it came, which is read once and straight into what the reader wants
 * of it; fields that the reader does not know are no concern of its own.
 */
public record ReceivedEvent(
        UUID id,
        String topic,
        String type,
        UUID communityId,
        long sequence,
        Instant occurredAt,
        String subject,
        @Nullable String correlation,
        byte[] body) {

    private static final ObjectReader READER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addDeserializer(String.class, new KnownTexts()))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build()
            .reader();

    /**
     * The body as the reader's own record.
     *
     * @throws PoisonedEvent when it is no JSON or does not fit
     */
    public <T> T as(Class<T> type) {
        try {
            return READER.readValue(body, type);
        } catch (IOException e) {
            throw new PoisonedEvent("the body does not fit " + type(), e);
        }
    }
}
