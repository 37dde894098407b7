package org.commonhour.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import org.commonhour.kit.event.Outbox;
import org.commonhour.kit.store.UnitOfWork;
import org.commonhour.ledger.account.AccountRef;
import org.commonhour.ledger.neighbourhood.Neighbourhood;
import org.commonhour.ledger.neighbourhood.Person;
import org.commonhour.ledger.neighbourhood.Rows;
import org.commonhour.testkit.CommonhourTest;
import org.commonhour.testkit.Contract;
import org.commonhour.testkit.Events;
import org.commonhour.testkit.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a member can prove about their balance at the end of a month. */
@CommonhourTest
class SealedBalancesTest {

    private final YearMonth month = YearMonth.now(Clock.systemUTC());

    @Inject
    SealedMonths months;

    @Inject
    TreeService trees;

    @Inject
    CheckpointService checkpoints;

    @Inject
    UnitOfWork unitOfWork;

    @Inject
    Outbox outbox;

    private Neighbourhood there = Neighbourhood.founded();
    private Ledger ledger = new Ledger(there);

    @BeforeEach
    void found() {
        there = Neighbourhood.founded();
        ledger = new Ledger(there);
    }

    @Test
    void aMemberProvesTheirBalanceAtTheEndOfAMonth() {
        // Given
        ledger.give(there.giver, there.receiver, 90);
        ledger.give(there.receiver, there.bystander, 20);
        // When
        seal(month);
        ledger.give(there.bystander, there.giver, 5);
        // Then
        assertProven(there.giver, -90, 1);
        assertProven(there.receiver, 70, 2);
        assertProven(there.bystander, 20, 1);
        there.get(there.bystander, path(there.giver, month)).statusCode(404);
        there.get(there.coordinator, path(there.giver, month)).statusCode(200);
        there.get(there.giver, path(there.giver, month.minusMonths(1)))
                .statusCode(404)
                .body("code", equalTo("request/not-found"));
        there.get(there.analyst, "/self-check").body("checks.findAll { !it.holds }.size()", equalTo(0));
    }

    @Test
    void nothingIsRecordedInAMonthThatIsSealed() {
        ledger.give(there.giver, there.receiver, 90);
        seal(month);
        // The clock of the service still says that the month goes on.
        ledger.give(there.giver, there.receiver, 1);

        assertThat(Rows.number(
                        "select count(*) from transfer where community_id = ? and seq = 2 and recorded_at >="
                                + " cast(? as timestamptz)",
                        there.communityId,
                        month.plusMonths(1) + "-01T00:00:00Z"))
                .isEqualTo(1);
    }

    @Test
    void aMonthIsSealedOnceAndPublished() {
        ledger.give(there.giver, there.receiver, 90);
        seal(month);
        seal(month);

        assertThat(Rows.number("select count(*) from sealed_month where community_id = ?", there.communityId))
                .isEqualTo(1);
        var origin = Checkpoint.origin(there.communityId) + "/balances/" + month;
        await().atMost(Neighbourhood.SOON).untilAsserted(() -> {
            var sealed = Events.read(CheckpointService.TOPIC, there.communityId).stream()
                    .filter(event -> event.body().path("origin").asText().equals(origin))
                    .toList();
            assertThat(sealed).hasSize(1);
            Contract.validEvent(
                    sealed.get(0).body().toString(), Path.of("contracts/events/checkpoint-signed.v1.schema.json"));
        });
    }

    @Test
    void findsWhatIsDueByItself() {
        ledger.give(there.giver, there.receiver, 90);

        // Other tests leave communities behind, and some are taken at each turn.
        for (int turn = 0; turn < 50 && sealedMonths() == 0; turn++) {
            run(() -> at(month.plusMonths(1)).sealDue());
        }

        assertProven(there.giver, -90, 1);
        assertThat(due(month.plusMonths(1))).isEmpty();
        assertThat(due(month.plusMonths(3))).containsExactly(month.plusMonths(1));
    }

    @Test
    void aMonthThatGoesOnIsNotSealed() {
        ledger.give(there.giver, there.receiver, 90);

        assertThatThrownBy(() -> run(() -> at(month).seal(there.communityId, month)))
                .hasMessageContaining("not over");
        assertThat(sealedMonths()).isZero();
    }

    private void assertProven(Person person, long balance, long version) {
        var proof = ledger.json(person, path(person, month));
        var sealed = ledger.verified(proof.getString("note"), person);
        assertThat(sealed.origin()).isEqualTo(Checkpoint.origin(there.communityId) + "/balances/" + month);
        assertThat(sealed.size()).isEqualTo(proof.getLong("size")).isEqualTo(4);
        assertThat(sealed.more()).containsExactly("log " + proof.getLong("logSize"));
        assertThat(Ledger.leadsTo(proof, sealed.root())).isTrue();
        var ref = AccountRef.of(HexFormat.of().parseHex(proof.getString("account.salt")), ledger.accountOf(person));
        assertThat(proof.getString("record"))
                .isEqualTo("{\"account\":\"%s\",\"balanceMinutes\":%d,\"month\":\"%s\",\"v\":1,\"version\":%d}"
                        .formatted(ref.hex(), balance, month, version));
        assertThat(proof.getLong("balanceMinutes")).isEqualTo(balance);
    }

    private String path(Person person, YearMonth which) {
        return "/accounts/" + ledger.accountOf(person) + "/sealed-balances/" + which;
    }

    private List<YearMonth> due(YearMonth now) {
        var found = new ArrayList<YearMonth>();
        run(() -> months.due(now, 100_000)
                .invoke(due -> due.stream()
                        .filter(one -> one.communityId().equals(there.communityId))
                        .forEach(one -> found.add(one.month())))
                .replaceWithVoid());
        return found;
    }

    private long sealedMonths() {
        return Rows.number("select count(*) from sealed_month where community_id = ?", there.communityId);
    }

    private void seal(YearMonth which) {
        run(() -> at(which.plusMonths(1)).seal(there.communityId, which));
    }

    /** The service at the beginning of a month. */
    private SealingService at(YearMonth now) {
        var clock = SettableClock.at(
                now.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant().toString());
        return new SealingService(months, trees, checkpoints, unitOfWork, outbox, clock);
    }

    private static void run(Supplier<Uni<Void>> work) {
        try {
            VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Throwable failed) {
            throw new IllegalStateException(failed);
        }
    }
}
