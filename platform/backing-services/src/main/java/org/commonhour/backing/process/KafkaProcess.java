package org.commonhour.backing.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonhour.backing.BackingFailure;
import org.commonhour.backing.KafkaBroker;

/** A Kafka broker as a child process with a class path of its own; it ends when this process ends. */
public final class KafkaProcess implements KafkaBroker {
    private static final String MAIN_CLASS = "org.commonhour.backing.broker.Broker";
    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(6);
    private static final int ATTEMPTS = 5;

    private final String classPath;
    private final Path data;
    private final Path log;
    private final int port;
    private final int controllerPort;
    private final OwnedProcess process;

    private KafkaProcess(Path data, Path log, int port, int controllerPort, boolean scratch) {
        this.classPath = classPath();
        this.data = data;
        this.log = log;
        this.port = port;
        this.controllerPort = controllerPort;
        this.process = new OwnedProcess("TERM", STOP_LIMIT, scratch ? Folders.around(data) : null);
    }

    /** Starts a broker with a new, empty data folder on a free port; both are gone after {@link #close()}. */
    public static KafkaProcess startScratch() {
        Path folder = Folders.scratch("kafka");
        for (int attempt = 1; ; attempt++) {
            Path data = folder.resolve("data-" + attempt);
            KafkaProcess broker = new KafkaProcess(data, folder.resolve("kafka.log"), Ports.free(), Ports.free(), true);
            Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "stop-kafka"));
            try {
                broker.start();
                return broker;
            } catch (BackingFailure failure) {
                if (attempt == ATTEMPTS || (Ports.isFree(broker.port) && Ports.isFree(broker.controllerPort))) {
                    throw failure;
                }
            }
        }
    }

    /** A broker, not yet started, that keeps its data. */
    public static KafkaProcess in(Path data, Path log, int port, int controllerPort) {
        return new KafkaProcess(data, log, port, controllerPort, false);
    }

    /** Starts the broker and waits until it serves. */
    public void start() {
        // The broker says READY in its log; what an earlier start said there does not count.
        long before = ReadyLine.count(log);
        process.start(command(), START_LIMIT, () -> ReadyLine.count(log) > before);
    }

    /** What {@link #start()} starts, for a caller that watches over the process itself. */
    public ServerProcess.Command command() {
        List<String> words = List.of(
                ServerProcess.java(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSX",
                "-cp",
                classPath,
                MAIN_CLASS,
                data.toAbsolutePath().toString(),
                Ports.HOST,
                Integer.toString(port),
                Integer.toString(controllerPort),
                "with-parent");
        return new ServerProcess.Command("Kafka", words, Map.of(), Folders.around(log), log);
    }

    @Override
    public String bootstrapServers() {
        return Ports.HOST + ":" + port;
    }

    @Override
    public void kill() {
        process.kill();
    }

    @Override
    public synchronized void restart() {
        stop();
        start();
    }

    /** Stops the broker cleanly. */
    public void stop() {
        process.stop();
    }

    @Override
    public void close() {
        process.close();
    }

    private static String classPath() {
        Path target = Folders.root().resolve("platform/backing-services/broker/target");
        Path jars = target.resolve("lib");
        try (Stream<Path> found = Files.list(jars)) {
            if (found.findAny().isPresent() && Files.isDirectory(target.resolve("classes"))) {
                return target.resolve("classes") + File.pathSeparator + jars.resolve("*");
            }
        } catch (java.io.IOException missing) {
            // The sentence below says it.
        }
        throw new BackingFailure(
                "Kafka's jars are not in " + jars + ": run ./mvnw package -pl platform/backing-services/broker.");
    }
}
