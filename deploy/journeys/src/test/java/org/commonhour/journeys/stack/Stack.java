package org.commonhour.journeys.stack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.commonhour.testkit.Repository;

/**
 * Everything, started by {@code deploy/up --fresh} on ports and with a state folder of its own.
 *
 * <p>Its output goes to the test's output, so that a long start shows where it is.
 */
public final class Stack implements AutoCloseable {
    private static final Path HOME = Path.of("target", "stack").toAbsolutePath();
    private static final int FIRST_PORT = 18_080;
    private static final int TRIED_PORTS = 20;
    private static final Duration READY_AGAIN = Duration.ofSeconds(90);
    private static final String READY = "Commonhour is ready";

    private final int basePort;
    private final Process up;

    private Stack(int basePort, Process up) {
        this.basePort = basePort;
        this.up = up;
    }

    /** Starts everything and returns when it is ready; fails with the output when it does not get there. */
    static Stack start() {
        int basePort = freeBasePort();
        try {
            Process up = command(basePort, "--fresh", "--no-build").start();
            Stack stack = new Stack(basePort, up);
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
            awaitReady(up.inputReader());
            return stack;
        } catch (IOException failed) {
            throw new UncheckedIOException("deploy/up cannot be run", failed);
        }
    }

    private static void awaitReady(BufferedReader output) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            System.out.println("  up | " + line);
            if (line.startsWith(READY)) {
                Thread rest = new Thread(() -> follow(output), "deploy-up-output");
                rest.setDaemon(true);
                rest.start();
                return;
            }
        }
        throw new AssertionError("deploy/up ended before it was ready:\n" + String.join("\n", lines));
    }

    private static void follow(BufferedReader output) {
        try {
            output.lines().forEach(line -> System.out.println("  up | " + line));
        } catch (UncheckedIOException ended) {
            System.out.println("  up | (ended)");
        }
    }

    /** The one public address. */
    public String address() {
        return address(Part.GATEWAY);
    }

    /** The identity provider's realm. */
    public String issuer() {
        return address(Part.KEYCLOAK) + "/realms/commonhour";
    }

    /** {@code host:port} of Kafka. */
    public String kafka() {
        return "127.0.0.1:" + port(Part.KAFKA);
    }

    /** A connection to a service's database; the caller closes it. */
    public Connection database(String name) {
        try {
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + port(Part.POSTGRES) + "/" + name, "postgres", "postgres");
        } catch (SQLException failed) {
            throw new IllegalStateException("no connection to " + name, failed);
        }
    }

    /** Ends a part with {@code kill -9} and keeps it ended until {@link #release}. */
    public void kill(Part part) {
        control("hold", "--kill", part.key());
    }

    /** Ends a part with {@code kill -9} in this very moment; the launcher starts it again by itself. */
    public void strike(Part part) {
        try {
            String pid =
                    Files.readString(HOME.resolve("run/" + part.key() + ".pid")).trim();
            ProcessHandle.of(Long.parseLong(pid)).ifPresent(ProcessHandle::destroyForcibly);
        } catch (IOException failed) {
            throw new UncheckedIOException("no process id of " + part, failed);
        }
    }

    /** Waits until a part that was struck answers again. */
    public void awaitAgain(Part part) {
        Awaitility.await(part + " answers again").atMost(READY_AGAIN).until(() -> answers(part));
    }

    /** Lets a killed part start again, and waits until it answers. */
    public void release(Part part) {
        control("release", part.key());
        if (part == Part.KAFKA || part == Part.POSTGRES) {
            return;
        }
        awaitAgain(part);
    }

    /** The first port and the state folder, for a script that runs beside the tests. */
    public ProcessBuilder script(String... words) {
        return script(basePort, words);
    }

    @Override
    public void close() {
        up.destroy();
        try {
            if (!up.waitFor(20, TimeUnit.SECONDS)) {
                up.descendants().forEach(ProcessHandle::destroyForcibly);
                up.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void control(String... words) {
        try {
            Process process = command(basePort, words).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("deploy/up " + String.join(" ", words) + ": " + said);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static ProcessBuilder command(int basePort, String... words) {
        List<String> command = new ArrayList<>();
        command.add(Repository.root().resolve("deploy/up").toString());
        command.addAll(List.of(words));
        return script(basePort, command.toArray(String[]::new));
    }

    private static ProcessBuilder script(int basePort, String... words) {
        ProcessBuilder script =
                new ProcessBuilder(words).directory(Repository.root().toFile());
        script.environment().put("COMMONHOUR_PORT", String.valueOf(basePort));
        script.environment().put("COMMONHOUR_HOME", HOME.toString());
        script.redirectErrorStream(true);
        return script;
    }

    private boolean answers(Part part) {
        try {
            HttpRequest ready = HttpRequest.newBuilder(URI.create(address(part) + "/q/health/ready"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return HttpClient.newHttpClient()
                            .send(ready, BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private String address(Part part) {
        return "http://127.0.0.1:" + port(part);
    }

    private int port(Part part) {
        return basePort + part.portOffset();
    }

    private static int freeBasePort() {
        for (int base = FIRST_PORT; base < FIRST_PORT + 100 * TRIED_PORTS; base += 100) {
            if (allFree(base)) {
                return base;
            }
        }
        throw new IllegalStateException("no free ports from " + FIRST_PORT);
    }

    private static boolean allFree(int base) {
        for (Part part : Part.values()) {
            try (ServerSocket probe = new ServerSocket(base + part.portOffset())) {
                probe.setReuseAddress(true);
            } catch (IOException taken) {
                return false;
            }
        }
        return true;
    }
}
