package org.commonhour.ledger.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.commonhour.ledger.account.Account;
import org.commonhour.ledger.account.AccountRef;
import org.commonhour.ledger.merkle.Frontier;
import org.commonhour.ledger.posting.SimulatedDatabase.Tables;

/** What must be true of the tables whatever happened on the way. */
final class SimulationChecks {

    private final Tables tables;

    SimulationChecks(Tables tables) {
        this.tables = tables;
    }

    void check() {
        checkAccounts();
        checkNumbers();
        checkLogs();
        checkHolds();
        // L9: one event for each fact.
        var resolved = tables.holds.values().stream()
                .filter(hold -> hold.resolvedAt() != null)
                .count();
        assertThat((long) tables.events).isEqualTo(tables.transfers.size() + tables.holds.size() + resolved);
    }

    /** L1, L3 and L4, from the transfers alone. */
    private void checkAccounts() {
        var balances = new HashMap<UUID, Long>();
        var versions = new HashMap<UUID, Long>();
        for (var entry : tables.entries) {
            var after = balances.merge(entry.accountId(), entry.amount().value(), Long::sum);
            assertThat(entry.balanceAfter().value()).isEqualTo(after);
            assertThat(entry.version()).isEqualTo(versions.merge(entry.accountId(), 1L, Long::sum));
        }
        for (var account : tables.accounts.values()) {
            assertThat(account.balance().value()).isEqualTo(balances.getOrDefault(account.id(), 0L));
            assertThat(account.version()).isEqualTo(versions.getOrDefault(account.id(), 0L));
            assertThat(account.isBelowFloor() || account.isAboveCeiling()).isFalse();
        }
        assertThat(balances.values().stream().mapToLong(Long::longValue).sum()).isZero();
    }

    /** L5, L8 and L11: every number once, the chain can be computed again, time never goes back. */
    private void checkNumbers() {
        var seqs = new HashMap<UUID, Long>();
        var times = new HashMap<UUID, Instant>();
        for (var transfer : tables.transfers) {
            assertThat(transfer.seq()).isEqualTo(seqs.merge(transfer.communityId(), 1L, Long::sum));
            var before = times.put(transfer.communityId(), transfer.recordedAt());
            assertThat(before == null || !before.isAfter(transfer.recordedAt())).isTrue();
        }
        tables.heads
                .values()
                .forEach(head -> assertThat(head.lastSeq()).isEqualTo(seqs.getOrDefault(head.communityId(), 0L)));
        assertThat(tables.transfers.stream().map(PostedTransfer::id)).doesNotHaveDuplicates();
    }

    /** L8: the log of each community can be computed again from its transfers. */
    private void checkLogs() {
        for (var head : tables.heads.values()) {
            var leaves = tables.transfers.stream()
                    .filter(transfer -> transfer.communityId().equals(head.communityId()))
                    .map(transfer -> TransferRecord.of(
                                    transfer, ref(transfer.debitAccountId()), ref(transfer.creditAccountId()))
                            .leaf())
                    .toList();
            assertThat(head.log()).isEqualTo(Frontier.EMPTY.append(leaves));
        }
    }

    private AccountRef ref(UUID accountId) {
        return Objects.requireNonNull(tables.accounts.get(accountId)).ref();
    }

    /** L6: what is held is the sum of the open holds, and a hold is taken up by one transfer. */
    private void checkHolds() {
        for (var account : tables.accounts.values()) {
            assertThat(account.held().value()).isEqualTo(open(account, true));
            assertThat(account.incoming().value()).isEqualTo(open(account, false));
        }
        assertThat(tables.transfers.stream()
                        .map(PostedTransfer::captureHoldId)
                        .filter(id -> id != null)
                        .toList())
                .doesNotHaveDuplicates();
        assertThat(List.copyOf(tables.holds.values()))
                .allMatch(hold -> hold.captured().compareTo(hold.amount()) <= 0);
    }

    private long open(Account account, boolean debit) {
        return tables.holds.values().stream()
                .filter(Hold::isOpen)
                .filter(hold -> (debit ? hold.debitAccountId() : hold.creditAccountId()).equals(account.id()))
                .mapToLong(hold -> hold.amount().value())
                .sum();
    }
}
