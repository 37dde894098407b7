package org.commonhour.kit.event;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * Reads events exactly once in effect: what the handler writes and how far the reader has come are one transaction.
 * Doubles are skipped, a gap stops the channel loudly, an outage is waited out, and an event that cannot be read goes to
 * {@code commonhour.<service>.dead-letter.v1} with its reason.
 */
public interface Inbox {

    /** Handles one record; the handler's own database work joins the transaction. */
    Uni<Void> receive(ConsumerRecord<String, byte[]> message, Function<ReceivedEvent, Uni<Void>> handler);

    /**
     * Handles the records of a poll in one transaction, those that are new, in their order. When the handler fails it is
     * called again with ever smaller parts, until only what fails alone is left: so one bad event costs no other, and a
     * handler must not have done anything outside the transaction. It must not wait for another transaction either,
     * which could need a lock that the part holds.
     */
    Uni<Void> receive(ConsumerRecords<String, byte[]> messages, Function<List<ReceivedEvent>, Uni<Void>> handler);

    /** An inbox of its own with positions of its own, for a second reader of the same topics in one service. */
    Inbox named(String reader);
}
