package org.commonhour.kit.event;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** An event with the record that it came in. */
record Delivery(ConsumerRecord<String, byte[]> message, ReceivedEvent event) {

    StreamKey stream() {
        return new StreamKey(event.topic(), event.communityId());
    }
}
