package org.commonhour.kit.event;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Makes topics with the settings that our streams need: kept for ever, never compacted (the key is the community). */
@ApplicationScoped
class Topics {

    private static final Logger LOG = Logger.getLogger(Topics.class);

    private final Config config;
    private final String bootstrapServers;
    private final int partitions;
    private final short replication;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    Topics(
            Config config,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "commonhour.events.partitions") int partitions,
            @ConfigProperty(name = "commonhour.events.replication") short replication) {
        this.config = config;
        this.bootstrapServers = bootstrapServers;
        this.partitions = partitions;
        this.replication = replication;
    }

    /** Makes the topics that this service reads, so that it can wait on them before their producer has started. */
    void atStart(@Observes StartupEvent started) {
        var read = StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith("mp.messaging.incoming.") && name.endsWith(".topic"))
                .map(name -> config.getOptionalValue(name, String.class))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        try {
            create(read);
        } catch (RuntimeException e) {
            LOG.warnf("event=topics-not-made-yet cause=%s", e);
        }
    }

    /** Makes the topic unless it is there. */
    void ensure(String topic) {
        if (!known.contains(topic)) {
            create(List.of(topic));
        }
    }

    private void create(List<String> names) {
        if (names.isEmpty()) {
            return;
        }
        var settings = Map.of(
                TopicConfig.RETENTION_MS_CONFIG,
                "-1",
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_DELETE);
        var topics = names.stream()
                .map(name -> new NewTopic(name, partitions, replication).configs(settings))
                .toList();
        try (var admin = Admin.create(Map.<String, Object>of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                10_000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                5_000))) {
            for (var made : admin.createTopics(topics).values().entrySet()) {
                await(made.getKey(), made.getValue());
            }
        }
    }

    private void await(String topic, org.apache.kafka.common.KafkaFuture<Void> made) {
        try {
            made.get();
            known.add(topic);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("cannot make topic " + topic, e.getCause());
            }
            known.add(topic);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while making topic " + topic, e);
        }
    }
}
