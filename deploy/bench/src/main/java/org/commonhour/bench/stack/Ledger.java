package org.commonhour.bench.stack;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.commonhour.backing.BackingFailure;
import org.commonhour.backing.key.Pem;
import org.commonhour.backing.process.ServerProcess;
import org.commonhour.bench.host.Host;
import org.commonhour.bench.load.Tokens;

/** The ledger-service as it is shipped, in a process of its own, with the engine's door. */
public final class Ledger implements AutoCloseable {
    /** A server's settings for the virtual machine, not those of the small machine that {@code deploy/up} is for. */
    public static final List<String> JAVA_OPTIONS = List.of("-Xms1g", "-Xmx1g", "-XX:+UseParallelGC");

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(8);

    private final Process process;
    private final int port;
    private final BufferedWriter orders;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

    private Ledger(Process process, int port) {
        this.process = process;
        this.port = port;
        this.orders = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
    }

    /**
     * How to start it.
     *
     * @param root the root of the project
     * @param database which of PostgreSQL's databases
     * @param publicKey the key that tokens are verified with
     * @param logKey where to put the key that signs the ledger's log
     * @param log where the service's log goes
     * @param settings further settings, by the names of their environment variables
     */
    public record Plan(
            Path root, String database, Path publicKey, Path logKey, Path log, Map<String, String> settings) {}

    /** Starts it and waits until it is ready. */
    public static Ledger start(Servers servers, Plan plan, int port) {
        Path module = plan.root().resolve("ledger-service");
        Path jar = module.resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new BackingFailure("The ledger is not built: " + jar + " is missing.");
        }
        List<String> words = new ArrayList<>(List.of(ServerProcess.java()));
        words.addAll(JAVA_OPTIONS);
        words.addAll(List.of(
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-cp",
                ownClasses() + File.pathSeparator + jar,
                Host.class.getName()));
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(module.toFile()).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("OIDC_ISSUER", Tokens.ISSUER);
        environment.put(
                "MP_JWT_VERIFY_PUBLICKEY_LOCATION", plan.publicKey().toUri().toString());
        environment.put(
                "COMMONHOUR_LEDGER_CHECKPOINT_KEY_FILE",
                plan.logKey().toAbsolutePath().toString());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", servers.kafka().bootstrapServers());
        // Each plan has a database of its own, and all of them the same topics.
        environment.put("COMMONHOUR_EVENTS_COMPARE_AT_START", "false");
        environment.put("DB_HOST", servers.postgres().host());
        environment.put("DB_PORT", Integer.toString(servers.postgres().port()));
        environment.put("DB_NAME", plan.database());
        environment.put("DB_USER", servers.postgres().user());
        environment.put("DB_PASSWORD", servers.postgres().password());
        environment.putAll(plan.settings());
        servers.postgres().createDatabase(plan.database());
        try {
            Files.writeString(plan.logKey(), Pem.newPrivateKey("Ed25519"));
            Ledger ledger = new Ledger(builder.start(), port);
            ledger.readOutput(plan.log());
            ledger.awaitReady(plan.log());
            return ledger;
        } catch (IOException failure) {
            throw new BackingFailure("The ledger could not be started: " + failure.getMessage(), failure);
        }
    }

    private static String ownClasses() {
        try {
            return Path.of(Ledger.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void readOutput(Path log) throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        Thread reader = new Thread(
                () -> {
                    try (BufferedReader lines = new BufferedReader(
                                    new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                            Writer file = Files.newBufferedWriter(log)) {
                        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                            if (line.startsWith(Host.ANSWER)) {
                                answers.add(line.substring(Host.ANSWER.length()));
                            } else {
                                file.write(line + System.lineSeparator());
                                file.flush();
                            }
                        }
                    } catch (IOException ended) {
                        // The process has ended.
                    }
                },
                "ledger-output");
        reader.setDaemon(true);
        reader.start();
    }

    private void awaitReady(Path log) throws IOException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                .timeout(Duration.ofSeconds(2))
                .build();
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        try {
            while (process.isAlive() && System.nanoTime() < deadline) {
                try {
                    if (client.send(ready, BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    // It does not listen yet.
                }
                if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                    break;
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        close();
        throw new BackingFailure("The ledger did not become ready. Its log is " + log);
    }

    /** Asks the engine's door for something and waits for the answer, one line of JSON. */
    public String ask(String order, Duration limit) {
        try {
            orders.write(order + "\n");
            orders.flush();
            String answer = answers.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (answer == null) {
                throw new BackingFailure("The engine's door did not answer to: " + order);
            }
            return answer;
        } catch (IOException failure) {
            throw new UncheckedIOException("The ledger has ended.", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BackingFailure("Waiting was interrupted.", interrupted);
        }
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
