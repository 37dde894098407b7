package org.commonhour.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Points the service under test at the real PostgreSQL and Kafka of the test run and at the key of {@link Tokens}.
 *
 * <p>Nothing is stopped between test classes; the servers end with the JVM.
 */
public final class BackingServicesResource implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>();
        config.put("DB_HOST", Backing.postgres("host"));
        config.put("DB_PORT", Backing.postgres("port"));
        config.put("DB_USER", Backing.postgres("user"));
        config.put("DB_PASSWORD", Backing.postgres("password"));
        config.put("DB_NAME", Backing.database());
        config.put("KAFKA_BOOTSTRAP_SERVERS", Backing.kafka());
        config.put("OIDC_ISSUER", Tokens.ISSUER);
        config.put("mp.jwt.verify.publickey.location", trustedKeyFile().toUri().toString());
        config.put("mp.jwt.verify.issuer", Tokens.ISSUER);
        config.put("mp.jwt.verify.audiences", Tokens.AUDIENCE);
        config.put("quarkus.http.test-port", "0");
        return config;
    }

    @Override
    public void stop() {
        // The servers are shared by all test classes of this JVM and end with it.
    }

    private static Path trustedKeyFile() {
        return Path.of(SharedState.once("key.file", BackingServicesResource::writeTrustedKey));
    }

    private static String writeTrustedKey() {
        try {
            Path file = Files.createTempFile("commonhour-test-key-", ".pem");
            file.toFile().deleteOnExit();
            Files.writeString(file, SigningKey.trustedPem());
            return file.toAbsolutePath().toString();
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot write the key that tokens are verified with", failed);
        }
    }
}
