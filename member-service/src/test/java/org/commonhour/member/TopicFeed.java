package org.commonhour.member;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.commonhour.testkit.Backing;
import org.commonhour.testkit.Events;

/** Puts many events of another service on Kafka with one producer, in the form that the relay gives them. */
final class TopicFeed {

    static final String TRANSFERS = "commonhour.ledger.transfer.v1";
    static final String TRANSFER_POSTED = "org.commonhour.ledger.transfer-posted.v1";
    static final String SESSIONS = "commonhour.ledger.session.v1";
    static final String SESSION_CHANGED = "org.commonhour.ledger.session-changed.v1";
    static final String STAFF_HOURS = "commonhour.ledger.staff-hours.v1";
    static final String STAFF_HOURS_REPORTED = "org.commonhour.ledger.staff-hours-reported.v1";

    private static final Set<String> MADE = ConcurrentHashMap.newKeySet();

    private TopicFeed() {}

    /** Publishes the events with these sequences, each with the body. */
    static void publish(String topic, String type, UUID communityId, long first, long last, String body) {
        if (MADE.add(topic)) {
            // Makes the topic, as the other service would.
            Events.publish(topic, type, UUID.randomUUID(), Map.of());
        }
        Map<String, Object> config = Map.of("bootstrap.servers", Backing.kafka(), "acks", "all");
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (var sequence = first; sequence <= last; sequence++) {
                var message = new ProducerRecord<>(topic, communityId.toString(), body.getBytes(UTF_8));
                headers(topic, type, communityId, sequence)
                        .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
                sent.add(producer.send(message));
            }
            for (var one : sent) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static void transfers(UUID communityId, long first, long last) {
        publish(TRANSFERS, TRANSFER_POSTED, communityId, first, last, "{\"amountMinutes\":90}");
    }

    static void session(UUID communityId, long sequence, UUID serviceId) {
        publish(
                SESSIONS,
                SESSION_CHANGED,
                communityId,
                sequence,
                sequence,
                "{\"serviceId\":\"" + serviceId + "\",\"contributions\":[]}");
    }

    static void staffHours(UUID communityId, long sequence, UUID organisationId) {
        publish(
                STAFF_HOURS,
                STAFF_HOURS_REPORTED,
                communityId,
                sequence,
                sequence,
                "{\"organisationId\":\"" + organisationId + "\",\"amountMinutes\":180}");
    }

    private static Map<String, String> headers(String topic, String type, UUID communityId, long sequence) {
        var now = Instant.now().toString();
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", UUID.randomUUID().toString());
        headers.put("ce_source", "/commonhour/" + topic.split("\\.")[1]);
        headers.put("ce_type", type);
        headers.put("ce_time", now);
        headers.put("ce_subject", UUID.randomUUID().toString());
        headers.put("ce_sequence", Long.toString(sequence));
        headers.put("ce_partitionkey", communityId.toString());
        headers.put("ce_recordedtime", now);
        headers.put("ce_dataclassification", "pseudonymous");
        headers.put("content-type", "application/json");
        return headers;
    }
}
