package org.commonhour.backing.container;

import java.util.concurrent.TimeUnit;
import org.commonhour.backing.BackingFailure;
import org.commonhour.backing.PostgresServer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** PostgreSQL in a container. */
public final class PostgresInContainer implements PostgresServer {
    private static final long ANSWER_LIMIT_S = 60;

    private final FixedPort port;
    private final PostgreSQLContainer container;

    private PostgresInContainer(FixedPort port, PostgreSQLContainer container) {
        this.port = port;
        this.container = container;
    }

    public static PostgresInContainer start() {
        FixedPort port = FixedPort.free(5432);
        PostgreSQLContainer container = new PostgreSQLContainer(Engine.postgresImage())
                .withUsername("postgres")
                .withPassword("postgres")
                .withCommand("postgres", "-c", "fsync=on", "-c", "max_connections=200", "-c", "timezone=UTC")
                .withCreateContainerCmdModifier(port::publish);
        container.start();
        return new PostgresInContainer(port, container);
    }

    @Override
    public String host() {
        return container.getHost();
    }

    @Override
    public int port() {
        return port.number();
    }

    @Override
    public String user() {
        return container.getUsername();
    }

    @Override
    public String password() {
        return container.getPassword();
    }

    @Override
    public void kill() {
        port.kill(container);
    }

    @Override
    public void restart() {
        port.restart(container);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(ANSWER_LIMIT_S);
        while (true) {
            try {
                connect("postgres").close();
                return;
            } catch (java.sql.SQLException notYet) {
                if (System.nanoTime() > deadline) {
                    throw new BackingFailure("PostgreSQL did not come back in its container.", notYet);
                }
                java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        }
    }

    @Override
    public void close() {
        container.stop();
    }
}
