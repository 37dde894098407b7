package org.commonhour.ledger.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is told of a brought ledger fits the schemas of what was told when it happened. */
class RestoredFactsTest {

    private static final UUID ADA = UUID.randomUUID();
    private static final UUID BEN = UUID.randomUUID();
    private static final UUID OWNER = UUID.randomUUID();
    private static final String TIME = "2026-05-12T09:30:00.000001Z";

    private final RestoredFacts facts = new RestoredFacts(UUID.randomUUID());
    private final Map<String, Object> account = line(
            "id", ADA, "kind", "MEMBER", "ownerId", OWNER, "state", "FROZEN", "floorMinutes", -600, "openedAt", TIME);

    @Test
    void anAccountIsToldWithTheLimitsItWasOpenedWithAndThenItsChanges() {
        // Given
        var opened = line("accountId", ADA, "revision", 0, "change", "OPENED", "state", "OPEN", "floorMinutes", -1200);
        var frozen = line(
                "accountId",
                ADA,
                "revision",
                1,
                "change",
                "FROZEN",
                "state",
                "FROZEN",
                "floorMinutes",
                -600,
                "reason",
                "SAFEGUARDING",
                "decidedBy",
                "cora",
                "afterSeq",
                7,
                "recordedAt",
                TIME);
        learn(account, opened, frozen);
        // When
        var told = List.of(only(facts.of(LineType.ACCOUNT, account)), only(facts.of(LineType.TERM, frozen)));
        // Then
        assertThat(facts.of(LineType.TERM, opened)).isEmpty();
        assertThat(told).extracting(RestoredFact::type).containsExactly("account-opened", "account-changed");
        assertThat(told.get(0).body()).containsEntry("floorMinutes", -1200);
        assertThat(told.get(1).body()).containsEntry("floorMinutes", -600).doesNotContainKey("decidedBy");
        assertThat(told).allSatisfy(RestoredFactsTest::fitsItsSchema);
    }

    @Test
    void aTransferIsToldWithOwnersAndBalances() {
        // Given
        learn(account);
        facts.learn(LineType.ENTRY, line("accountId", ADA, "version", 3, "balanceAfterMinutes", -90));
        facts.learn(LineType.ENTRY, line("accountId", BEN, "version", 1, "balanceAfterMinutes", 90));
        var transfer = line(
                "id",
                UUID.randomUUID(),
                "seq",
                4,
                "kind",
                "REVERSAL",
                "debitAccountId",
                ADA,
                "creditAccountId",
                BEN,
                "debitVersion",
                3,
                "creditVersion",
                1,
                "amountMinutes",
                90,
                "occurredAt",
                TIME,
                "recordedAt",
                TIME,
                "overrideReason",
                "HARDSHIP",
                "overrideBy",
                "cora",
                "reversesId",
                UUID.randomUUID(),
                "reversalReason",
                "MISTAKE",
                "warnings",
                "SOFT_FLOOR,SOFT_CEILING");
        // When
        var told = only(facts.of(LineType.TRANSFER, transfer));
        // Then
        assertThat(told.body())
                .containsEntry("debitOwnerId", OWNER.toString())
                .doesNotContainKeys("creditOwnerId", "overrideBy")
                .containsEntry("debitBalanceMinutes", -90)
                .containsEntry("creditBalanceMinutes", 90)
                .containsEntry("warnings", List.of("SOFT_FLOOR", "SOFT_CEILING"));
        fitsItsSchema(told);
    }

    @Test
    void aHoldIsToldWhenItWasPlacedAndWhenItEnded() {
        var hold = line(
                "id",
                UUID.randomUUID(),
                "debitAccountId",
                ADA,
                "creditAccountId",
                BEN,
                "amountMinutes",
                60,
                "arrangementId",
                UUID.randomUUID(),
                "state",
                "CAPTURED",
                "capturedMinutes",
                45,
                "placedAt",
                TIME,
                "resolvedAt",
                TIME);
        var refused = line(
                "id",
                UUID.randomUUID(),
                "debitAccountId",
                ADA,
                "creditAccountId",
                BEN,
                "amountMinutes",
                60,
                "arrangementId",
                UUID.randomUUID(),
                "state",
                "REFUSED",
                "capturedMinutes",
                0,
                "placedAt",
                TIME,
                "refusal",
                "INSUFFICIENT_BALANCE");

        assertThat(facts.of(LineType.HOLD, hold))
                .allSatisfy(RestoredFactsTest::fitsItsSchema)
                .extracting(RestoredFact::type)
                .containsExactly("hold-placed", "hold-resolved");
        assertThat(facts.of(LineType.HOLD, refused)).hasSize(1).allSatisfy(told -> {
            fitsItsSchema(told);
            assertThat(told.body()).containsEntry("reason", "ledger/insufficient-balance");
        });
    }

    @Test
    void refusalsEntriesAndBlocksAreNotTold() {
        for (var type : List.of(LineType.REFUSAL, LineType.ENTRY, LineType.BLOCK, LineType.CHECKPOINT, LineType.END)) {
            assertThat(facts.of(type, line("id", ADA))).isEmpty();
        }
    }

    @SafeVarargs
    private void learn(Map<String, Object> opened, Map<String, Object>... terms) {
        facts.learn(LineType.ACCOUNT, opened);
        for (var term : terms) {
            facts.learn(LineType.TERM, term);
        }
    }

    private static RestoredFact only(List<RestoredFact> told) {
        assertThat(told).hasSize(1);
        return told.get(0);
    }

    private static void fitsItsSchema(RestoredFact fact) {
        try {
            var schema = new ObjectMapper()
                    .readTree(Path.of(
                                    System.getProperty("commonhour.root"),
                                    "ledger-service/contracts/events",
                                    fact.type() + ".v1.schema.json")
                            .toFile());
            schema.get("required")
                    .forEach(name -> assertThat(fact.body()).as(fact.type()).containsKey(name.asText()));
            fact.body()
                    .keySet()
                    .forEach(name -> assertThat(schema.get("properties").has(name))
                            .as(fact.type() + " " + name)
                            .isTrue());
        } catch (IOException e) {
            throw new IllegalStateException("There is no schema of " + fact.type(), e);
        }
    }

    private static Map<String, Object> line(Object... fields) {
        var line = new LinkedHashMap<String, Object>();
        for (int i = 0; i < fields.length; i += 2) {
            line.put((String) fields[i], fields[i + 1] instanceof UUID id ? id.toString() : fields[i + 1]);
        }
        return line;
    }
}
