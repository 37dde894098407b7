package org.commonhour.member.webhook;

import java.time.Instant;
import java.util.UUID;

/**
 * One attempt to deliver a message.
 *
 * @param number 1 for the first attempt of this message
 */
public record Attempt(UUID id, UUID webhookId, String messageId, String type, int number, Instant at, Answer answer) {}
