package org.commonhour.backing.container;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.commonhour.backing.BackingFailure;
import org.commonhour.backing.KafkaBroker;
import org.testcontainers.kafka.KafkaContainer;

/** Kafka in a container. */
public final class KafkaInContainer implements KafkaBroker {
    private static final long ANSWER_LIMIT_S = 60;

    private final FixedPort port;
    private final KafkaContainer container;

    private KafkaInContainer(FixedPort port, KafkaContainer container) {
        this.port = port;
        this.container = container;
    }

    public static KafkaInContainer start() {
        FixedPort port = FixedPort.free(9092);
        KafkaContainer container = new KafkaContainer(Engine.kafkaImage())
                .withEnv("KAFKA_LOG_RETENTION_MS", "-1")
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0")
                .withCreateContainerCmdModifier(port::publish);
        container.start();
        return new KafkaInContainer(port, container);
    }

    @Override
    public String bootstrapServers() {
        return container.getBootstrapServers();
    }

    @Override
    public void kill() {
        port.kill(container);
    }

    @Override
    public void restart() {
        port.restart(container);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(ANSWER_LIMIT_S);
        while (!listens()) {
            if (System.nanoTime() > deadline) {
                throw new BackingFailure("Kafka did not come back in its container.");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    @Override
    public void close() {
        container.stop();
    }

    private boolean listens() {
        try (Socket socket = new Socket(container.getHost(), port.number())) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }
}
