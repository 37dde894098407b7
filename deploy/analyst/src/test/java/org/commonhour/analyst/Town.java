package org.commonhour.analyst;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** A made-up community that publishes as the ledger does, and knows its own table by plain counting. */
final class Town {
    static final String SESSIONS = "commonhour.ledger.session.v1";
    static final String STAFF_HOURS = "commonhour.ledger.staff-hours.v1";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> REMUNERATIONS =
            List.of("TIME_CREDIT", "UNPAID", "EXPENSES_ONLY", "PAID_PEER", "OBLIGATION");
    private static final List<String> STATES = List.of("SETTLED", "SETTLED", "SETTLED", "CONFIRMED", "RECORDED");

    final UUID communityId = UUID.randomUUID();
    final Map<String, Long> published = new HashMap<>();
    private final String broker;
    private final Random random;
    private final List<UUID> services = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    private final List<UUID> people = new ArrayList<>();
    private final Map<UUID, List<Given>> counted = new HashMap<>();

    /** Minutes that count. */
    record Given(String month, String serviceId, boolean paid, String person, long amountMinutes) {}

    Town(String broker, long seed) {
        this.broker = broker;
        this.random = new Random(seed);
        for (int person = 0; person < 12; person++) {
            people.add(new UUID(random.nextLong(), random.nextLong()));
        }
    }

    /** So many sessions, a third of them in two versions, and as many reports of paid hours. */
    Town lives(int sessions) {
        try (var producer = producer()) {
            for (int index = 0; index < sessions; index++) {
                var id = UUID.randomUUID();
                session(producer, id, 1);
                if (index % 3 == 0) {
                    session(producer, id, 2);
                }
                var report = UUID.randomUUID();
                staffHours(producer, report, 1);
                if (index % 4 == 0) {
                    staffHours(producer, report, 2);
                }
            }
        }
        return this;
    }

    /** Sends the bodies as they are, such as the examples that belong to the contract. */
    void publish(String topic, String type, Map<String, Object> body) {
        try (var producer = producer()) {
            send(producer, topic, type, body);
        }
    }

    /** Month and service to unpaid and paid minutes, unpaid and paid people; without a service, "-". */
    Map<List<String>, List<Long>> table() {
        Map<List<String>, List<Given>> groups = new HashMap<>();
        counted.values()
                .forEach(lines -> lines.forEach(line -> groups.computeIfAbsent(
                                List.of(line.month(), line.serviceId()), key -> new ArrayList<>())
                        .add(line)));
        Map<List<String>, List<Long>> table =
                new TreeMap<>((one, other) -> one.toString().compareTo(other.toString()));
        groups.forEach((key, lines) -> table.put(
                key, List.of(minutes(lines, false), minutes(lines, true), heads(lines, false), heads(lines, true))));
        return table;
    }

    private static long minutes(List<Given> lines, boolean paid) {
        return lines.stream()
                .filter(line -> line.paid() == paid)
                .mapToLong(Given::amountMinutes)
                .sum();
    }

    private static long heads(List<Given> lines, boolean paid) {
        return lines.stream()
                .filter(line -> line.paid() == paid && !line.person().isEmpty())
                .map(Given::person)
                .distinct()
                .count();
    }

    private void session(KafkaProducer<String, String> producer, UUID id, long version) {
        var service = random.nextInt(4);
        var serviceId = service == 3 ? null : services.get(service).toString();
        var state = STATES.get(random.nextInt(STATES.size()));
        var day = "2026-%02d-%02d".formatted(1 + random.nextInt(10), 1 + random.nextInt(28));
        List<Map<String, Object>> lines = new ArrayList<>();
        List<Given> own = new ArrayList<>();
        for (int line = 0; line <= random.nextInt(6); line++) {
            var remuneration = REMUNERATIONS.get(random.nextInt(REMUNERATIONS.size()));
            var part = random.nextInt(4) == 0 ? "RECEIVED" : "GAVE";
            var person = people.get(random.nextInt(people.size())).toString();
            var minutes = 15L * (1 + random.nextInt(12));
            lines.add(line(person, part, remuneration, minutes));
            var settled = state.equals("SETTLED") || state.equals("CONFIRMED") && !remuneration.equals("TIME_CREDIT");
            if (settled && part.equals("GAVE") && !remuneration.equals("OBLIGATION")) {
                own.add(new Given(
                        day.substring(0, 7),
                        serviceId == null ? "-" : serviceId,
                        remuneration.equals("PAID_PEER"),
                        person,
                        minutes));
            }
        }
        counted.put(id, own);
        Map<String, Object> body = new LinkedHashMap<>(
                Map.of("sessionId", id.toString(), "version", version, "state", state, "occurredOn", day));
        body.put("contributions", lines);
        if (serviceId != null) {
            body.put("serviceId", serviceId);
        }
        send(producer, SESSIONS, "org.commonhour.ledger.session-changed.v1", body);
    }

    private static Map<String, Object> line(String person, String part, String remuneration, long minutes) {
        return Map.of(
                "contributionId",
                UUID.randomUUID().toString(),
                "memberId",
                person,
                "part",
                part,
                "amountMinutes",
                minutes,
                "phase",
                "DELIVER",
                "function",
                "FRONTLINE",
                "standing",
                "NEIGHBOUR_OR_MEMBER",
                "remuneration",
                remuneration,
                "relationship",
                "UNRELATED",
                "compulsory",
                false);
    }

    private void staffHours(KafkaProducer<String, String> producer, UUID id, long version) {
        var service = services.get(random.nextInt(services.size())).toString();
        var month = "2026-%02d".formatted(1 + random.nextInt(10));
        var minutes = 60L * (1 + random.nextInt(100));
        var person = random.nextBoolean() ? "emp-" + random.nextInt(5) : "";
        var member = random.nextInt(4) == 0
                ? people.get(random.nextInt(people.size())).toString()
                : "";
        counted.put(id, List.of(new Given(month, service, true, member.isEmpty() ? person : member, minutes)));
        Map<String, Object> body = new LinkedHashMap<>(Map.of(
                "staffHoursId", id.toString(),
                "organisationId", new UUID(1, 1).toString(),
                "serviceId", service,
                "month", month,
                "amountMinutes", minutes,
                "version", version));
        if (!person.isEmpty()) {
            body.put("personRef", person);
        }
        if (!member.isEmpty()) {
            body.put("memberId", member);
        }
        send(producer, STAFF_HOURS, "org.commonhour.ledger.staff-hours-reported.v1", body);
    }

    private void send(KafkaProducer<String, String> producer, String topic, String type, Map<String, Object> body) {
        var whole = new LinkedHashMap<>(body);
        whole.put("communityId", communityId.toString());
        var sequence = published.merge(topic, 1L, Long::sum);
        try {
            var text = JSON.writeValueAsString(whole);
            var message = new ProducerRecord<>(topic, communityId.toString(), text);
            var now =
                    Instant.parse("2026-11-01T10:00:00Z").plusSeconds(sequence).toString();
            Map.of(
                            "ce_id",
                            UUID.randomUUID().toString(),
                            "ce_type",
                            type,
                            "ce_subject",
                            "some",
                            "ce_sequence",
                            sequence.toString(),
                            "ce_time",
                            now,
                            "ce_recordedtime",
                            now)
                    .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
            producer.send(message).get();
            if (sequence % 7 == 0) {
                // Delivery is at least once.
                producer.send(message).get();
            }
        } catch (JsonProcessingException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private KafkaProducer<String, String> producer() {
        return new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker, ProducerConfig.ACKS_CONFIG, "all"),
                new StringSerializer(),
                new StringSerializer());
    }
}
