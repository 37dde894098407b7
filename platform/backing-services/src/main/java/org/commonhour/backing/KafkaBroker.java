package org.commonhour.backing;

/** A running Kafka broker that keeps its topics over {@link #kill()} and {@link #restart()}. */
public interface KafkaBroker extends AutoCloseable {
    /** {@code host:port} for {@code bootstrap.servers}. */
    String bootstrapServers();

    /** Ends the broker as a power cut would ({@code kill -9}). */
    void kill();

    /** Starts the broker again with its data on the same port; stops it first when it runs. */
    void restart();

    /** Stops the broker; a broker without a data folder of its own forgets its data. */
    @Override
    void close();
}
