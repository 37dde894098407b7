package org.commonhour.kit.event;

import java.time.Instant;
import java.util.UUID;

/**
 * A fact about to be written to the outbox.
 *
 * @param topic the topic it goes to, {@code commonhour.<service>.<aggregate>.v1}
 * @param type the CloudEvents type, {@code org.commonhour.<service>.<fact>.v1}
 * @param communityId the community it belongs to; also the record key, so that its events keep their order
 * @param subject the id of the thing it is about
 * @param occurredAt when it happened in the world
 * @param data a record of ids and coded facts; never a name, a contact or free text
 */
public record NewEvent(String topic, String type, UUID communityId, String subject, Instant occurredAt, Object data) {}
