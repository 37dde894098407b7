package org.commonhour.backing;

/**
 * A real PostgreSQL, Kafka and identity provider for the tests of one JVM, each started when it is first asked for.
 *
 * <p>Where they run is chosen by the system property {@code commonhour.backing} (or the environment's {@code
 * COMMONHOUR_BACKING}): {@code containers}, {@code native}, or {@code auto}, which takes containers when an engine
 * answers and the images can be had. The images are named by {@code COMMONHOUR_POSTGRES_IMAGE}, {@code
 * COMMONHOUR_KAFKA_IMAGE} and {@code COMMONHOUR_KEYCLOAK_IMAGE}. The choice is made once per build and said in one log
 * line; for the identity provider by itself, when it is first asked for, because few builds need it.
 */
public interface BackingServices extends AutoCloseable {
    PostgresServer postgres();

    KafkaBroker kafka();

    /** Runs natively when its image cannot be had, also where containers were asked for; the log line says so. */
    IdentityProvider identityProvider();

    /** Whether PostgreSQL and Kafka run in containers. */
    boolean inContainers();

    /** Stops what was started; the data is gone. Happens by itself at the end of the JVM. */
    @Override
    void close();

    /** Chooses where the servers run; starts nothing yet. */
    static BackingServices start() {
        return new LazyBackingServices(BackingChoice.ofTheStores());
    }
}
