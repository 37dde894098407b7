package org.commonhour.local.identity;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.commonhour.backing.process.Folders;
import org.commonhour.backing.process.ServerProcess;
import org.commonhour.local.stack.Installation;
import org.commonhour.local.stack.Part;
import org.commonhour.local.stack.Refusal;
import org.commonhour.local.stack.Secrets;

/** Keycloak: unpacked and built once per installation, with Commonhour's realm imported at its first start. */
public final class Keycloak {
    private static final String REALM_FILE = "commonhour-realm.json";
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

    private final Installation installation;
    private final Secrets secrets;
    private final PrintStream out;

    public Keycloak(Installation installation, Secrets secrets, PrintStream out) {
        this.installation = installation;
        this.secrets = secrets;
        this.out = out;
    }

    /** Unpacks and builds Keycloak when that was not done yet, and writes the realm to import. */
    public void prepare() {
        Path zip = zip();
        Path home = home(zip);
        try {
            if (!Files.exists(home.resolve("built"))) {
                long begun = System.nanoTime();
                out.println("  Unpacking and building Keycloak, once (about half a minute) ...");
                Path partial = home.resolveSibling(home.getFileName() + ".partial");
                Folders.delete(home);
                Folders.delete(partial);
                unpack(zip, partial);
                Files.move(partial, home, StandardCopyOption.ATOMIC_MOVE);
                build(home);
                Files.createFile(home.resolve("built"));
                out.printf("  Keycloak is built (%d s)%n", TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun));
            }
            linkData(home);
            writeRealm();
        } catch (IOException failure) {
            throw new Refusal(
                    "Keycloak cannot be unpacked in " + home + ": is the disk full? (" + failure.getMessage() + ")");
        }
    }

    /** How Keycloak is started: as its own script does, but without a shell between it and who ends it. */
    public ServerProcess.Command command() {
        Path home = home(zip());
        List<String> words = new ArrayList<>();
        words.add(ServerProcess.java());
        words.addAll(JVM_OPTIONS);
        words.addAll(List.of(
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=" + Installation.HOST,
                "--http-port=" + installation.port(Part.KEYCLOAK),
                "--hostname=" + installation.address(Part.KEYCLOAK)));
        return new ServerProcess.Command(
                "Keycloak",
                words,
                Map.of(
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        "admin",
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        secrets.get("keycloak-admin-password")),
                home,
                installation.log(Part.KEYCLOAK));
    }

    private Path zip() {
        Path folder = installation.root().resolve("deploy/local/target/keycloak");
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".zip"))
                    .sorted()
                    .reduce((older, newer) -> newer)
                    .orElseThrow(() -> new IOException("no zip"));
        } catch (IOException missing) {
            throw new Refusal("Keycloak is not in " + folder + ": run ./mvnw package -pl deploy/local -am.");
        }
    }

    private Path home(Path zip) {
        String version = zip.getFileName().toString().replaceAll("^keycloak-quarkus-dist-|\\.zip$", "");
        return installation.programs().resolve("keycloak-" + version);
    }

    private static void unpack(Path zip, Path target) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new BufferedInputStream(Files.newInputStream(zip)))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                // The first folder of the archive is its own name.
                String name = entry.getName().substring(entry.getName().indexOf('/') + 1);
                Path path = target.resolve(name).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("the archive has a path outside itself: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    Files.createDirectories(path.getParent());
                    Files.copy(in, path);
                    if (name.endsWith(".sh")) {
                        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
                    }
                }
            }
        }
    }

    private void build(Path home) {
        ServerProcess build = ServerProcess.start(new ServerProcess.Command(
                "Keycloak's build",
                List.of(home.resolve("bin/kc.sh").toString(), "build"),
                Map.of("JAVA_HOME", System.getProperty("java.home")),
                home,
                installation.log(Part.KEYCLOAK)));
        boolean done = build.ended(TimeUnit.MINUTES.toMillis(5));
        if (!done || build.exitStatus() != 0) {
            build.kill();
            throw new Refusal("Keycloak could not be built. The last lines of " + installation.log(Part.KEYCLOAK) + ":"
                    + System.lineSeparator() + build.lastLogLines());
        }
    }

    // Keycloak keeps its data in its own folder; the link makes that ours, so that it is kept and emptied with the
    // rest.
    private void linkData(Path home) throws IOException {
        Path data = installation.data().resolve("keycloak");
        Files.createDirectories(data);
        Path link = home.resolve("data");
        if (Files.isSymbolicLink(link) && Files.readSymbolicLink(link).equals(data)) {
            return;
        }
        if (Files.isDirectory(link, LinkOption.NOFOLLOW_LINKS)) {
            Folders.delete(link);
        }
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, data);
    }

    private void writeRealm() throws IOException {
        Path folder = installation.data().resolve("keycloak/import");
        Files.createDirectories(folder);
        Path file = folder.resolve(REALM_FILE);
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, realm());
    }

    /** The realm with this installation's addresses and secrets. */
    String realm() {
        try (InputStream in = Keycloak.class.getResourceAsStream("/" + REALM_FILE)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + REALM_FILE + " on the class path.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${GATEWAY_CLIENT_SECRET}", secrets.get("gateway-client-secret"))
                    .replace("${AGENCY_CLIENT_SECRET}", secrets.get("agency-client-secret"))
                    .replace("${GATEWAY_ADDRESS}", installation.address(Part.GATEWAY))
                    .replace("${GATEWAY_PORT}", Integer.toString(installation.port(Part.GATEWAY)));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
