package org.commonhour.local;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.commonhour.backing.process.KafkaProcess;
import org.commonhour.backing.process.KeycloakProcess;
import org.commonhour.backing.process.PostgresProcess;
import org.commonhour.backing.process.ServerProcess;
import org.commonhour.local.identity.Realm;
import org.commonhour.local.stack.Installation;
import org.commonhour.local.stack.Part;
import org.commonhour.local.stack.PartPlan;
import org.commonhour.local.stack.Secrets;

/** How each part of the stack is started, and after which others. */
final class StackPlans {
    private static final List<String> DATABASES = List.of("member", "matching", "ledger");

    private final Installation installation;
    private final Secrets secrets;
    private final List<String> javaOptions;
    private final PrintStream out;
    private final Probe probe = new Probe();

    /** @param javaOptions further options for the services' virtual machines */
    StackPlans(Installation installation, Secrets secrets, List<String> javaOptions, PrintStream out) {
        this.installation = installation;
        this.secrets = secrets;
        this.javaOptions = javaOptions;
        this.out = out;
    }

    /** All parts; the stores and the identity provider are prepared as a side effect. */
    List<PartPlan> all() {
        KeycloakProcess keycloak = keycloak();
        PostgresProcess postgres = PostgresProcess.in(
                installation.programs(),
                installation.data().resolve("postgres"),
                installation.log(Part.POSTGRES),
                installation.port(Part.POSTGRES));
        postgres.prepare();
        KafkaProcess kafka = KafkaProcess.in(
                installation.data().resolve("kafka"),
                installation.log(Part.KAFKA),
                installation.port(Part.KAFKA),
                installation.kafkaControllerPort());
        List<PartPlan> plans = new ArrayList<>();
        plans.add(
                new PartPlan(Part.POSTGRES, List.of(), postgres::command, () -> answersWithDatabases(postgres), "INT"));
        plans.add(new PartPlan(
                Part.KAFKA, List.of(), kafka::command, () -> probe.accepts(installation.port(Part.KAFKA)), "TERM"));
        plans.add(new PartPlan(Part.KEYCLOAK, List.of(), keycloak::command, () -> answersWithRealm(keycloak), "TERM"));
        List<Part> stores = List.of(Part.POSTGRES, Part.KAFKA);
        plans.add(service(Part.MEMBER, stores));
        plans.add(service(Part.MATCHING, stores));
        plans.add(service(Part.LEDGER, stores));
        plans.add(service(Part.GATEWAY, List.of(Part.KEYCLOAK)));
        return plans;
    }

    private static boolean answersWithDatabases(PostgresProcess postgres) {
        if (!postgres.answers()) {
            return false;
        }
        DATABASES.forEach(postgres::createDatabase);
        return true;
    }

    private KeycloakProcess keycloak() {
        KeycloakProcess keycloak = KeycloakProcess.in(
                installation.programs(),
                installation.data().resolve("keycloak"),
                installation.log(Part.KEYCLOAK),
                installation.port(Part.KEYCLOAK),
                secrets.get("keycloak-admin-password"));
        if (!keycloak.isPrepared()) {
            long begun = System.nanoTime();
            out.println("  Unpacking and building Keycloak, once (about half a minute) ...");
            keycloak.prepare();
            out.printf("  Keycloak is built (%d s)%n", TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun));
        }
        return keycloak;
    }

    private boolean answersWithRealm(KeycloakProcess keycloak) {
        if (keycloak.answers(Realm.NAME)) {
            return true;
        }
        if (keycloak.answers("master")) {
            keycloak.createRealm(Realm.NAME, new Realm(installation, secrets).description());
        }
        return false;
    }

    private PartPlan service(Part part, List<Part> after) {
        String ready = installation.address(part) + "/q/health/ready";
        return new PartPlan(part, after, () -> command(part), () -> probe.answersOk(ready), "TERM");
    }

    private ServerProcess.Command command(Part part) {
        Path module = installation.root().resolve(part.title());
        List<String> words = new ArrayList<>(List.of(
                ServerProcess.java(),
                "-Xms32m",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:MaxMetaspaceSize=192m",
                // Half the work of starting is the optimising compiler's, for speed that one machine never needs.
                "-XX:TieredStopAtLevel=1"));
        words.addAll(javaOptions);
        words.addAll(List.of(
                // By this ProcessFiles tells our processes from others.
                "-Dcommonhour.home=" + installation.home(),
                "-jar",
                module.resolve("target/quarkus-app/quarkus-run.jar").toString()));
        return new ServerProcess.Command(part.title(), words, environment(part), module, installation.log(part));
    }

    private Map<String, String> environment(Part part) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("QUARKUS_HTTP_HOST", Installation.HOST);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(installation.port(part)));
        environment.put("OIDC_ISSUER", installation.issuer());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", Installation.HOST + ":" + installation.port(Part.KAFKA));
        if (part == Part.GATEWAY) {
            environment.put("MEMBER_URL", installation.address(Part.MEMBER));
            environment.put("MATCHING_URL", installation.address(Part.MATCHING));
            environment.put("LEDGER_URL", installation.address(Part.LEDGER));
            environment.put("OIDC_CLIENT_SECRET", secrets.get("gateway-client-secret"));
            environment.put("SESSION_SECRET", secrets.get("session-secret"));
        } else {
            environment.put("PUBLIC_URL", installation.address(Part.GATEWAY));
            environment.put("DB_HOST", Installation.HOST);
            environment.put("DB_PORT", Integer.toString(installation.port(Part.POSTGRES)));
            environment.put("DB_NAME", part.key());
            environment.put("PUBLIC_ADDRESS", installation.address(Part.GATEWAY));
            environment.put("DB_USER", "postgres");
            environment.put("DB_PASSWORD", "postgres");
            // An agency that tries things out has its receiver on this machine.
            environment.put("WEBHOOK_LOOPBACK", "true");
            // Kept and forgotten together with the database that it locks.
            environment.put(
                    "MEMBER_MASTER_KEY_FILE", secrets.file("member-master.key").toString());
            environment.put(
                    "COMMONHOUR_LEDGER_CHECKPOINT_KEY_FILE",
                    secrets.signingKey("ledger-checkpoint.pem").toString());
        }
        return environment;
    }
}
