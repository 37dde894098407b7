package org.commonhour.checker.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Tells the ledger, on the topics of the other services, who may do what in a community and who its members are. */
public final class Neighbours implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GRANTS = "commonhour.member.grant.v1";
    private static final String MEMBERS = "commonhour.member.member.v1";
    private static final String ARRANGEMENTS = "commonhour.matching.arrangement.v1";
    private static final int PARTITIONS = 3;

    private final KafkaProducer<String, byte[]> producer;
    private final Map<String, Long> sequences = new HashMap<>();
    private final Clock clock;

    public Neighbours(String kafka, Clock clock) {
        this.clock = clock;
        for (String topic : List.of(GRANTS, MEMBERS, ARRANGEMENTS)) {
            create(kafka, topic);
        }
        Map<String, Object> config =
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka, ProducerConfig.ACKS_CONFIG, "all");
        producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    }

    /** A person may do what coordinators do. */
    public void coordinator(UUID community, String subject) {
        publish(
                GRANTS,
                "org.commonhour.member.grant-changed.v1",
                community,
                Map.of(
                        "grantId",
                        UUID.randomUUID(),
                        "communityId",
                        community,
                        "subjectId",
                        subject,
                        "role",
                        "COORDINATOR",
                        "state",
                        "ACTIVE"));
    }

    /** A member has joined. */
    public void member(UUID community, UUID member) {
        publish(
                MEMBERS,
                "org.commonhour.member.member-changed.v1",
                community,
                Map.of(
                        "memberId",
                        member,
                        "communityId",
                        community,
                        "state",
                        "ACTIVE",
                        "joinedOn",
                        "2026-01-05",
                        "channel",
                        "SELF_WEB"));
    }

    /**
     * Two members agreed on a help, or called it off.
     *
     * @param state {@code AGREED} or {@code CANCELLED}
     */
    public void arrangement(
            UUID community, UUID arrangement, long version, String state, UUID giver, UUID receiver, long minutes) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("arrangementId", arrangement);
        body.put("communityId", community);
        body.put("version", version);
        body.put("state", state);
        body.put("giverMemberId", giver);
        body.put("receiverMemberId", receiver);
        body.put("offerId", UUID.randomUUID());
        body.put("needId", UUID.randomUUID());
        body.put("category", "TRANSPORT");
        body.put("amountMinutes", minutes);
        body.put("channel", "SELF_WEB");
        publish(ARRANGEMENTS, "org.commonhour.matching.arrangement-changed.v1", community, body);
    }

    /** Waits until the broker has everything. */
    public void flush() {
        producer.flush();
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
    }

    private void publish(String topic, String type, UUID community, Map<String, Object> data) {
        long sequence = sequences.merge(topic + "/" + community, 1L, Long::sum);
        try {
            var message = new ProducerRecord<>(topic, community.toString(), JSON.writeValueAsBytes(data));
            headers(topic, type, community, sequence)
                    .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
            // The answer matters at flush(), and the ledger's own state tells whether it has heard.
            var unused = producer.send(message);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, String> headers(String topic, String type, UUID community, long sequence) {
        var id = UUID.randomUUID().toString();
        var now = clock.instant().toString();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id);
        headers.put("ce_source", "/commonhour/" + topic.split("\\.")[1]);
        headers.put("ce_type", type);
        headers.put("ce_time", now);
        headers.put("ce_subject", community.toString());
        headers.put("ce_sequence", Long.toString(sequence));
        headers.put("ce_partitionkey", community.toString());
        headers.put("ce_recordedtime", now);
        headers.put("ce_dataclassification", "pseudonymous");
        headers.put("ce_correlation", id);
        headers.put("content-type", "application/json");
        return headers;
    }

    private static void create(String kafka, String topic) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(PARTITIONS), Optional.empty())))
                    .all()
                    .get();
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("The topic " + topic + " cannot be made.", failed);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
