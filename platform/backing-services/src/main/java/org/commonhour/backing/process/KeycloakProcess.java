package org.commonhour.backing.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonhour.backing.BackingFailure;
import org.commonhour.backing.IdentityProvider;

/** Keycloak as a child process, with its database in a file of ours. */
public final class KeycloakProcess implements IdentityProvider {
    private static final Duration START_LIMIT = Duration.ofSeconds(180);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(6);
    private static final int ATTEMPTS = 5;
    private static final String SCRATCH_PASSWORD = "keycloak";
    private static final List<String> JVM_OPTIONS = List.of(
            "-Xms64m",
            "-Xmx384m",
            "-XX:MaxMetaspaceSize=256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Dquarkus-log-max-startup-records=10000",
            "-Dpicocli.disable.closures=true",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED");
    // Keycloak adds these to an address of its own choice only; its tables have a column named VALUE.
    private static final String ADDRESS_SETTINGS = ";NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=FALSE";

    private final KeycloakPrograms programs;
    private final Path data;
    private final Path log;
    private final int port;
    private final String password;
    private final OwnedProcess process;

    private KeycloakProcess(
            KeycloakPrograms programs, Path data, Path log, int port, String password, boolean scratch) {
        this.programs = programs;
        this.data = data;
        this.log = log;
        this.port = port;
        this.password = password;
        this.process = new OwnedProcess("TERM", STOP_LIMIT, scratch ? Folders.around(data) : null);
    }

    /** Starts a provider with an empty data folder on a free port; both are gone after {@link #close()}. */
    public static KeycloakProcess startScratch() {
        KeycloakPrograms programs = new KeycloakPrograms(Folders.ofThisUser());
        Path folder = Folders.scratch("keycloak");
        for (int attempt = 1; ; attempt++) {
            KeycloakProcess provider = new KeycloakProcess(
                    programs,
                    folder.resolve("data-" + attempt),
                    folder.resolve("keycloak.log"),
                    Ports.free(),
                    SCRATCH_PASSWORD,
                    true);
            Runtime.getRuntime().addShutdownHook(new Thread(provider::close, "stop-keycloak"));
            try {
                provider.prepare();
                provider.start();
                return provider;
            } catch (BackingFailure failure) {
                if (attempt == ATTEMPTS || Ports.isFree(provider.port)) {
                    throw failure;
                }
            }
        }
    }

    /**
     * A provider, not yet started, that keeps its data.
     *
     * @param programs where Keycloak's programs are unpacked and built, once, by {@link #prepare()}
     * @param password the administrator's; what counts is the one that the first start was given
     */
    public static KeycloakProcess in(Path programs, Path data, Path log, int port, String password) {
        return new KeycloakProcess(new KeycloakPrograms(programs), data, log, port, password, false);
    }

    /** Whether {@link #prepare()} has nothing to do; otherwise it takes half a minute. */
    public boolean isPrepared() {
        return programs.areReady();
    }

    /** Unpacks and builds Keycloak when that was not done yet. */
    public void prepare() {
        programs.makeReady(log);
    }

    /** Starts the provider and waits until it answers. */
    public void start() {
        process.start(command(), START_LIMIT, () -> answers("master"));
    }

    /**
     * What {@link #start()} starts, for a caller that watches over the process itself: what Keycloak's own script does,
     * but without a shell between it and who ends it.
     */
    public ServerProcess.Command command() {
        Path home = programs.home();
        List<String> words = new ArrayList<>();
        words.add(ServerProcess.java());
        words.addAll(JVM_OPTIONS);
        words.addAll(List.of(
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Dquarkus.transaction-manager.object-store.directory="
                        + data.toAbsolutePath().resolve("transaction-logs"),
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start",
                "--optimized",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=" + Ports.HOST,
                "--http-port=" + port,
                "--hostname=" + address(),
                "--db-url=jdbc:h2:file:" + data.toAbsolutePath().resolve("h2/keycloakdb") + ADDRESS_SETTINGS
                        + WRITE_AT_COMMIT));
        return new ServerProcess.Command(
                "Keycloak",
                words,
                Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR, "KC_BOOTSTRAP_ADMIN_PASSWORD", password),
                home,
                log);
    }

    @Override
    public String address() {
        return "http://" + Ports.HOST + ":" + port;
    }

    @Override
    public String administratorPassword() {
        return password;
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

    /** Stops the provider cleanly. */
    public void stop() {
        process.stop();
    }

    @Override
    public void close() {
        process.close();
    }
}
