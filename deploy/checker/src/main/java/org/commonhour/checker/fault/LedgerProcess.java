package org.commonhour.checker.fault;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.commonhour.backing.process.Folders;
import org.commonhour.backing.process.Ports;
import org.commonhour.backing.process.ServerProcess;
import org.commonhour.checker.clock.ClockStep;
import org.jspecify.annotations.Nullable;

/** The packaged ledger service as a child process, always on the same port. */
final class LedgerProcess {
    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(8);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Map<String, String> environment;
    private final Path log;
    private final int port = Ports.free();
    private @Nullable ServerProcess process;
    private Duration clockOff = Duration.ZERO;

    /** @param environment where the database, Kafka and the identity provider are */
    LedgerProcess(Map<String, String> environment, Path log) {
        this.environment = new LinkedHashMap<>(environment);
        this.environment.put("QUARKUS_HTTP_HOST", Ports.HOST);
        this.environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        this.log = log;
    }

    String address() {
        return "http://" + Ports.HOST + ":" + port;
    }

    Path log() {
        return log;
    }

    /** Starts it and waits until it is ready; its clock is off by as much as it was before. */
    void start() {
        start(this::isReady);
    }

    /** Starts it and waits until it answers, ready or not. */
    void startUnready() {
        start(() -> asked().isPresent());
    }

    private void start(BooleanSupplier begun) {
        Path module = Folders.root().resolve("ledger-service");
        Path runner = module.resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(runner)) {
            throw new IllegalStateException("The ledger service is not built: ./mvnw package -pl ledger-service -am");
        }
        var words = List.of(
                ServerProcess.java(),
                "-Xms64m",
                "-Xmx384m",
                "-XX:+UseSerialGC",
                // A killed process starts again in seconds; the optimising compiler would take half of them.
                "-XX:TieredStopAtLevel=1",
                "-XX:+EnableDynamicAgentLoading",
                "-jar",
                runner.toString());
        var started =
                ServerProcess.start(new ServerProcess.Command("The ledger service", words, environment, module, log));
        process = started;
        started.awaitReady(START_LIMIT, begun);
        if (!clockOff.isZero()) {
            ClockStep.of(started.pid(), clockOff);
        }
    }

    /** Sets how far its clock is off from the true time. */
    void stepClock(Duration off) {
        clockOff = off;
        var running = process;
        if (running != null && running.isAlive()) {
            ClockStep.of(running.pid(), off);
        }
    }

    /** Ends it with {@code kill -9}, in this very moment. */
    void kill() {
        if (process != null) {
            process.kill();
        }
    }

    /** Ends it in good order. */
    void stop() {
        if (process != null) {
            process.stop("TERM", STOP_LIMIT);
        }
    }

    boolean isReady() {
        return asked().filter(answer -> answer.statusCode() == 200).isPresent();
    }

    /** What it says about its health; empty while it does not answer. */
    String health() {
        return asked().map(HttpResponse::body).orElse("");
    }

    private Optional<HttpResponse<String>> asked() {
        try {
            var ready = HttpRequest.newBuilder(URI.create(address() + "/q/health/ready"))
                    .timeout(Duration.ofSeconds(3))
                    .build();
            return Optional.of(http.send(ready, BodyHandlers.ofString()));
        } catch (IOException notYet) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
