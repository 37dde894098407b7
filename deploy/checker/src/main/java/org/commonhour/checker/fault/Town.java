package org.commonhour.checker.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonhour.backing.BackingServices;
import org.commonhour.backing.KafkaBroker;
import org.commonhour.backing.PostgresServer;
import org.commonhour.backing.key.Pem;
import org.commonhour.checker.ledger.Identity;
import org.commonhour.checker.ledger.LedgerApi;
import org.commonhour.checker.ledger.Neighbours;

/** A real PostgreSQL, a real Kafka, tokens, and one or two ledger services on them. */
final class Town implements AutoCloseable {
    /** The ledger's database. */
    static final String DATABASE = "ledger_checked";

    private final Path folder;
    private final PostgresServer postgres;
    private final KafkaBroker kafka;
    private final Identity identity;
    private final Neighbours neighbours;
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final List<LedgerProcess> ledgers = new ArrayList<>();

    private Town(Path folder, PostgresServer postgres, KafkaBroker kafka, Identity identity) {
        this.folder = folder;
        this.postgres = postgres;
        this.kafka = kafka;
        this.identity = identity;
        this.neighbours = new Neighbours(kafka.bootstrapServers(), Clock.systemUTC());
    }

    /** Starts everything, with one ledger service; the servers' data is forgotten afterwards. */
    static Town start(Path folder) {
        var backing = BackingServices.start();
        return on(backing.postgres(), backing.kafka(), folder);
    }

    /** A town on servers that run already; it closes them. */
    static Town on(PostgresServer postgres, KafkaBroker kafka, Path folder) {
        postgres.createDatabase(DATABASE);
        var town = new Town(folder, postgres, kafka, Identity.start(Clock.systemUTC()));
        town.environment.put("DB_HOST", postgres.host());
        town.environment.put("DB_PORT", Integer.toString(postgres.port()));
        town.environment.put("DB_NAME", DATABASE);
        town.environment.put("DB_USER", postgres.user());
        town.environment.put("DB_PASSWORD", postgres.password());
        town.environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        town.environment.put("OIDC_ISSUER", town.identity.issuer());
        town.environment.put(
                "COMMONHOUR_LEDGER_CHECKPOINT_KEY_FILE", signingKey(folder).toString());
        Runtime.getRuntime().addShutdownHook(new Thread(town::close, "close-town"));
        town.addLedger().start();
        return town;
    }

    /** One more ledger service on the same database, not yet started. */
    LedgerProcess addLedger() {
        var ledger = new LedgerProcess(environment, folder.resolve("ledger-" + (ledgers.size() + 1) + ".log"));
        ledgers.add(ledger);
        return ledger;
    }

    /** The ledger service that is always there. */
    LedgerProcess ledger() {
        return ledgers.get(0);
    }

    /** A second ledger service, started when it is first asked for and stopped by the caller. */
    LedgerProcess secondLedger() {
        return ledgers.size() > 1 ? ledgers.get(1) : addLedger();
    }

    PostgresServer postgres() {
        return postgres;
    }

    KafkaBroker kafka() {
        return kafka;
    }

    /** A new community that the ledger has heard of. */
    Community community(int members, Path folderOfHistories) {
        var id = UUID.randomUUID();
        var subject = "coordinator-" + id;
        neighbours.coordinator(id, subject);
        var memberIds = new ArrayList<UUID>();
        for (int i = 0; i < members; i++) {
            var member = UUID.randomUUID();
            memberIds.add(member);
            neighbours.member(id, member);
        }
        neighbours.flush();
        var token = identity.token(subject);
        var api = new LedgerApi(ledger().address(), id, token);
        Waiting.until("The ledger has not heard of the community " + id, Duration.ofSeconds(60), () -> {
            try {
                // The members' and the community's own.
                return api.accounts().size() == members + 1;
            } catch (RuntimeException notYet) {
                return false;
            }
        });
        return new Community(id, token, memberIds, api, this, neighbours, folderOfHistories);
    }

    @Override
    public void close() {
        ledgers.forEach(LedgerProcess::kill);
        neighbours.close();
        identity.close();
        kafka.close();
        postgres.close();
    }

    /** The key with which the checked ledger signs its log: made for the occasion. */
    private static Path signingKey(Path folder) {
        try {
            Files.createDirectories(folder);
            return Files.writeString(folder.resolve("checkpoint-key.pem"), Pem.newPrivateKey("Ed25519"))
                    .toAbsolutePath();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
