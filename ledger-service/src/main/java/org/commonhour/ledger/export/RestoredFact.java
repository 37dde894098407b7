package org.commonhour.ledger.export;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Something that a brought ledger tells.
 *
 * @param type the kind of event, such as {@code transfer-posted}
 * @param aboutAccount whether it is an account's event, which has a topic of its own
 * @param subject the thing it is about
 * @param occurredAt when it happened
 * @param body the event's body: ids and coded facts
 */
public record RestoredFact(
        String type, boolean aboutAccount, UUID subject, Instant occurredAt, Map<String, Object> body) {}
