package org.commonhour.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.commonhour.kit.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * Puts the events of other services on the real Kafka of the test, as those services would, and reads what is there.
 *
 * <p>Sequences are gap-free per topic and community for as long as nobody else writes to the same pair.
 */
public final class Events {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .registerModule(new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .setSerializationInclusion(JsonInclude.Include.NON_NULL);
    private static final int PARTITIONS = 3;
    private static final Clock CLOCK = Clock.systemUTC();

    private Events() {}

    /** Tells all services that {@code subject} now has {@code role} in the community; returns the grant's id. */
    public static UUID grant(
            UUID communityId, String subject, Role role, @Nullable UUID memberId, @Nullable UUID organisationId) {
        UUID grantId = UUID.randomUUID();
        publishGrant(grantId, communityId, subject, role, memberId, organisationId, "ACTIVE");
        return grantId;
    }

    /** Tells all services that the grant is no longer valid. */
    public static void withdrawGrant(
            UUID grantId,
            UUID communityId,
            String subject,
            Role role,
            @Nullable UUID memberId,
            @Nullable UUID organisationId) {
        publishGrant(grantId, communityId, subject, role, memberId, organisationId, "WITHDRAWN");
    }

    /** Publishes {@code data} with the next sequence of the topic and community; returns the event's id. */
    public static UUID publish(String topic, String type, UUID communityId, Object data) {
        return publish(topic, type, communityId, communityId.toString(), data);
    }

    /** Publishes {@code data} about the thing {@code subject} with the next sequence of the topic and community. */
    public static UUID publish(String topic, String type, UUID communityId, String subject, Object data) {
        long sequence = SharedState.next("sequence/" + topic + "/" + communityId);
        return publishRaw(topic, type, communityId, subject, sequence, json(data));
    }

    /** Publishes a body as it is, broken or not, with a sequence of the test's own choice: for gaps and poison. */
    public static UUID publishRaw(
            String topic, String type, UUID communityId, String subject, long sequence, byte[] body) {
        SharedState.once("topic/" + topic, () -> create(topic));
        UUID id = UUID.randomUUID();
        var message = new ProducerRecord<>(topic, communityId.toString(), body);
        headers(id, topic, type, communityId, subject, sequence)
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        Map<String, Object> config =
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, Backing.kafka(), ProducerConfig.ACKS_CONFIG, "all");
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(message).get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("Kafka refused an event on " + topic, failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
        return id;
    }

    /** All events that are on the topic now. */
    public static List<PublishedEvent> read(String topic) {
        return TopicReader.read(Backing.kafka(), topic);
    }

    /** All events of one community that are on the topic now, in order. */
    public static List<PublishedEvent> read(String topic, UUID communityId) {
        return read(topic).stream()
                .filter(event -> communityId.toString().equals(event.key()))
                .toList();
    }

    private static Boolean create(String topic) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, Backing.kafka()))) {
            NewTopic wanted = new NewTopic(topic, Optional.of(PARTITIONS), Optional.empty());
            admin.createTopics(List.of(wanted)).all().get();
            return true;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof TopicExistsException) {
                return true;
            }
            throw new IllegalStateException("topic " + topic + " cannot be made", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static void publishGrant(
            UUID grantId,
            UUID communityId,
            String subject,
            Role role,
            @Nullable UUID memberId,
            @Nullable UUID organisationId,
            String state) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("grantId", grantId);
        data.put("communityId", communityId);
        data.put("subjectId", subject);
        data.put("memberId", memberId);
        data.put("organisationId", organisationId);
        data.put("role", role.name());
        data.put("state", state);
        data.values().removeIf(value -> value == null);
        publish(
                "commonhour.member.grant.v1",
                "org.commonhour.member.grant-changed.v1",
                communityId,
                grantId.toString(),
                data);
    }

    private static Map<String, String> headers(
            UUID id, String topic, String type, UUID communityId, String subject, long sequence) {
        String now = CLOCK.instant().toString();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id.toString());
        headers.put("ce_source", "/commonhour/" + topic.split("\\.")[1]);
        headers.put("ce_type", type);
        headers.put("ce_time", now);
        headers.put("ce_subject", subject);
        headers.put("ce_sequence", Long.toString(sequence));
        headers.put("ce_partitionkey", communityId.toString());
        headers.put("ce_recordedtime", now);
        headers.put("ce_dataclassification", "pseudonymous");
        headers.put("ce_correlation", id.toString());
        headers.put("content-type", "application/json");
        return headers;
    }

    private static byte[] json(Object data) {
        try {
            return JSON.writeValueAsBytes(data);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("cannot be written as JSON: " + data, unwritable);
        }
    }
}
