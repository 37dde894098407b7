package org.commonhour.member.webhook;

import java.util.Optional;

/** Sends messages to addresses outside. */
public interface Sender {

    /** What is wrong with an address, as far as it can be told without looking it up; empty for a good one. */
    Optional<String> objection(String url);

    /** Sends one message and waits for the answer, at most for a bounded time. */
    Answer send(String url, String messageId, String body, WebhookSecrets secrets);
}
