package org.commonhour.kit.event;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where events go that can never be read, so that one of them does not hold up the others. */
@ApplicationScoped
class DeadLetters {

    /** How the topic of dead letters ends. */
    static final String SUFFIX = ".dead-letter.v1";

    private final EventProducer producer;
    private final String topic;

    DeadLetters(EventProducer producer, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.producer = producer;
        this.topic = "commonhour." + service.replace("-service", "") + SUFFIX;
    }

    /** Keeps the record as it came, with the reason and the place it came from; done when the broker has it. */
    Uni<Void> bury(ConsumerRecord<String, byte[]> message, String reader, String reason) {
        var back = Contexts.current();
        return Uni.createFrom()
                .<Void>item(() -> {
                    var letter = new ProducerRecord<>(topic, message.key(), message.value());
                    message.headers().forEach(letter.headers()::add);
                    add(letter, "dead-letter-reason", reason);
                    add(letter, "dead-letter-reader", reader);
                    add(letter, "dead-letter-topic", message.topic());
                    add(letter, "dead-letter-partition", Integer.toString(message.partition()));
                    add(letter, "dead-letter-offset", Long.toString(message.offset()));
                    send(letter);
                    return null;
                })
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .emitOn(back);
    }

    private void send(ProducerRecord<String, byte[]> letter) {
        try {
            producer.send(letter).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the dead letter could not be kept", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while keeping a dead letter", e);
        }
    }

    private static void add(ProducerRecord<String, byte[]> letter, String name, String value) {
        letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
