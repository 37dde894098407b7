package org.commonhour.backing.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * Formats, when need be, and runs one Kafka node that is broker and controller at once.
 *
 * <p>Arguments: data folder, host, port, controller port, and optionally {@code with-parent}. When the node serves it
 * prints {@code READY} on standard output. It stops cleanly on SIGTERM and, with {@code with-parent}, when its standard
 * input ends, so that it never outlives the process that started it. Exit status 2 means wrong arguments, 3 that the
 * node could not start, most often because a port is taken.
 */
public final class Broker {
    private static final int NODE_ID = 1;
    private static final int EXIT_USAGE = 2;
    private static final int EXIT_NOT_STARTED = 3;

    private Broker() {}

    public static void main(String[] args) {
        if (args.length < 4) {
            System.err.println("Usage: Broker DATA_FOLDER HOST PORT CONTROLLER_PORT [with-parent]");
            System.exit(EXIT_USAGE);
        }
        Path data = Path.of(args[0]).toAbsolutePath();
        try {
            Properties settings = settings(data, args[1], Integer.parseInt(args[2]), Integer.parseInt(args[3]));
            KafkaConfig config = new KafkaConfig(settings, false);
            formatWhenNew(data);
            KafkaRaftServer node = new KafkaRaftServer(config, Time.SYSTEM);
            Runtime.getRuntime().addShutdownHook(new Thread(node::shutdown, "stop-broker"));
            node.startup();
            System.out.println("READY");
            if (args.length > 4 && args[4].equals("with-parent")) {
                stopWithParent();
            }
            node.awaitShutdown();
        } catch (Throwable failure) {
            failure.printStackTrace();
            // Non-daemon threads of the half-started node would keep the process alive, so it is halted.
            Runtime.getRuntime().halt(EXIT_NOT_STARTED);
        }
    }

    private static Properties settings(Path data, String host, int port, int controllerPort) {
        Properties settings = new Properties();
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", Integer.toString(NODE_ID));
        settings.setProperty("log.dirs", data.toString());
        settings.setProperty(
                "listeners", "PLAINTEXT://%s:%d,CONTROLLER://%s:%d".formatted(host, port, host, controllerPort));
        settings.setProperty("advertised.listeners", "PLAINTEXT://%s:%d".formatted(host, port));
        settings.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.setProperty("controller.listener.names", "CONTROLLER");
        settings.setProperty("inter.broker.listener.name", "PLAINTEXT");
        settings.setProperty("controller.quorum.voters", "%d@%s:%d".formatted(NODE_ID, host, controllerPort));
        settings.setProperty("num.partitions", "1");
        // The topics are the record that analysts recompute from: nothing ever expires.
        settings.setProperty("log.retention.ms", "-1");
        settings.setProperty("log.retention.bytes", "-1");
        for (String internal :
                new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            settings.setProperty(internal + ".replication.factor", "1");
            settings.setProperty(internal + ".num.partitions", "1");
        }
        settings.setProperty("transaction.state.log.min.isr", "1");
        settings.setProperty("share.coordinator.state.topic.min.isr", "1");
        // A node that was killed may register again only when its old session is over: 9 s if not told otherwise.
        settings.setProperty("broker.session.timeout.ms", "4000");
        settings.setProperty("broker.heartbeat.interval.ms", "1000");
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        return settings;
    }

    private static void formatWhenNew(Path data) throws Exception {
        Files.createDirectories(data);
        if (Files.exists(data.resolve("meta.properties"))) {
            return;
        }
        Formatter formatter = new Formatter();
        formatter.setClusterId(Uuid.randomUuid().toString());
        formatter.setNodeId(NODE_ID);
        formatter.setControllerListenerName("CONTROLLER");
        formatter.setMetadataLogDirectory(data.toString());
        formatter.addDirectory(data.toString());
        formatter.run();
    }

    private static void stopWithParent() {
        Thread watch = new Thread(
                () -> {
                    try {
                        while (System.in.read() >= 0) {
                            // Only the end of the stream means something.
                        }
                    } catch (IOException closed) {
                        // The same as the end.
                    }
                    System.exit(0);
                },
                "watch-parent");
        watch.setDaemon(true);
        watch.start();
    }
}
