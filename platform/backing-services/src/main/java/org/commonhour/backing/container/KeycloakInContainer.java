package org.commonhour.backing.container;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.commonhour.backing.BackingFailure;
import org.commonhour.backing.IdentityProvider;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/** Keycloak in a container. */
public final class KeycloakInContainer implements IdentityProvider {
    private static final Duration START_LIMIT = Duration.ofMinutes(4);
    private static final long ANSWER_LIMIT_S = 120;
    private static final String PASSWORD = "keycloak";
    private static final int INSIDE = 8080;

    private final FixedPort port;
    private final GenericContainer<?> container;

    private KeycloakInContainer(FixedPort port, GenericContainer<?> container) {
        this.port = port;
        this.container = container;
    }

    public static KeycloakInContainer start() {
        FixedPort port = FixedPort.free(INSIDE);
        GenericContainer<?> container = new GenericContainer<>(Engine.keycloakImage())
                .withExposedPorts(INSIDE)
                .withEnv("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR)
                .withEnv("KC_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD)
                .withEnv("KC_DB_URL_PROPERTIES", WRITE_AT_COMMIT)
                // The image comes without a database of its own choice: this is the one in a file, kept with the
                // container.
                .withCommand("start-dev", "--http-port=" + INSIDE)
                .withCreateContainerCmdModifier(port::publish)
                .waitingFor(Wait.forHttp("/realms/master").forPort(INSIDE).withStartupTimeout(START_LIMIT));
        container.start();
        return new KeycloakInContainer(port, container);
    }

    @Override
    public String address() {
        return "http://" + container.getHost() + ":" + port.number();
    }

    @Override
    public String administratorPassword() {
        return PASSWORD;
    }

    @Override
    public void kill() {
        port.kill(container);
    }

    @Override
    public void restart() {
        port.restart(container);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(ANSWER_LIMIT_S);
        while (!answers("master")) {
            if (System.nanoTime() > deadline) {
                throw new BackingFailure("Keycloak did not come back in its container.");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    @Override
    public void close() {
        container.stop();
    }
}
