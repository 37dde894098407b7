package org.commonhour.member.stream;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as it was read from its topic.
 *
 * @param sequence its number in its topic and community, without gaps
 * @param offset where it lies in its partition
 * @param organisationId the organisation that it names
 * @param serviceId the service that it names
 * @param json the whole CloudEvent in structured JSON
 */
public record StreamedEvent(
        PublishedTopic topic,
        UUID communityId,
        long sequence,
        long offset,
        String id,
        String type,
        Instant recordedAt,
        @Nullable UUID organisationId,
        @Nullable UUID serviceId,
        String json) {}
