package org.commonhour.backing.container;

import com.github.dockerjava.api.exception.DockerClientException;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.commonhour.backing.Settings;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.utility.DockerImageName;

/** The container engine of this machine, asked rather than guessed from the presence of a program. */
public final class Engine {
    private static final long PULL_LIMIT_S = 180;

    private Engine() {}

    /** Why containers cannot be used, as the end of a sentence; empty when they can. */
    public static Optional<String> obstacle() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            return Optional.of("no container engine answers");
        }
        return obstacleOf(postgresImage()).or(() -> obstacleOf(kafkaImage()));
    }

    /** Why the identity provider cannot run in a container, as the end of a sentence; empty when it can. */
    public static Optional<String> obstacleToIdentityProvider() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            return Optional.of("no container engine answers");
        }
        return obstacleOf(keycloakImage());
    }

    static DockerImageName postgresImage() {
        return DockerImageName.parse(Settings.value("commonhour.postgres.image", "postgres:18"))
                .asCompatibleSubstituteFor("postgres");
    }

    static DockerImageName kafkaImage() {
        return DockerImageName.parse(Settings.value("commonhour.kafka.image", "apache/kafka:4.1.1"))
                .asCompatibleSubstituteFor("apache/kafka");
    }

    static DockerImageName keycloakImage() {
        return DockerImageName.parse(Settings.value("commonhour.keycloak.image", "keycloak/keycloak:26.7.3"));
    }

    private static Optional<String> obstacleOf(DockerImageName image) {
        String name = image.asCanonicalNameString();
        var client = DockerClientFactory.lazyClient();
        try {
            client.inspectImageCmd(name).exec();
            return Optional.empty();
        } catch (NotFoundException notHere) {
            try {
                boolean pulled = client.pullImageCmd(name).start().awaitCompletion(PULL_LIMIT_S, TimeUnit.SECONDS);
                return pulled ? Optional.empty() : Optional.of("the image " + name + " took too long to pull");
            } catch (DockerException | DockerClientException refused) {
                return Optional.of("the image " + name + " cannot be had");
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return Optional.of("pulling " + name + " was interrupted");
            }
        }
    }
}
