package org.commonhour.ledger.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.commonhour.ledger.account.AccountRef;
import org.commonhour.ledger.minutes.Minutes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TransferRecordTest {

    private static final UUID COMMUNITY = UUID.fromString("0199f2b4-0000-7000-8000-0000000000c0");
    private static final AccountRef DEBIT = new AccountRef("d".repeat(64));
    private static final AccountRef CREDIT = new AccountRef("c".repeat(64));

    @Test
    void writesEveryMemberInItsPlace() {
        var transfer = transfer(
                UUID.fromString("0199f2b4-0000-7000-8000-0000000000e1"),
                UUID.fromString("0199f2b4-0000-7000-8000-0000000000d1"),
                new LimitOverride("HARDSHIP", "somebody"));

        assertThat(TransferRecord.of(transfer, DEBIT, CREDIT).json())
                .isEqualTo("{\"amountMinutes\":90,\"community\":\"0199f2b4-0000-7000-8000-0000000000c0\",\"credit\":\""
                        + CREDIT.hex() + "\",\"debit\":\"" + DEBIT.hex()
                        + "\",\"hold\":\"0199f2b4-0000-7000-8000-0000000000d1\","
                        + "\"id\":\"0199f2b4-0000-7000-8000-000000000001\",\"kind\":\"SESSION\","
                        + "\"occurredAt\":1778580000000000,\"override\":\"HARDSHIP\",\"recordedAt\":1778610600123456,"
                        + "\"seq\":17,\"session\":\"0199f2b4-0000-7000-8000-0000000000e1\",\"v\":1}");
    }

    @Test
    void leavesOutWhatIsAbsent() {
        assertThat(TransferRecord.of(transfer(null, null, null), DEBIT, CREDIT).json())
                .doesNotContain("hold", "session", "override", "reverses", "null");
    }

    @Test
    void keepsNoText() {
        var transfer = transfer(null, null, new LimitOverride("because \"I\" say so", "somebody"));

        assertThatThrownBy(() -> TransferRecord.of(transfer, DEBIT, CREDIT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aReferenceIsTheHashOfSaltAndId() {
        // Computed once with another tool from 16 zero bytes and the id.
        assertThat(AccountRef.of(new byte[AccountRef.SALT_LENGTH], COMMUNITY).hex())
                .isEqualTo("df6e50126220e29a1bb7edbaec4b09bb96ea429bdd56e56f6e002a06d12f65d3");
    }

    @Test
    void namesTheTransferThatItUndoes() {
        var original = UUID.fromString("0199f2b4-0000-7000-8000-0000000000f1");
        var undoing = transfer(TransferKind.REVERSAL, null, null, null, new Reversal(original, "MISTAKE", "cora"));
        var json = TransferRecord.of(undoing, DecisionSample.ref(COMMUNITY), DecisionSample.ref(COMMUNITY))
                .json();
        assertThat(json)
                .contains("123456,\"reverses\":\"" + original + "\",\"seq\":17")
                .doesNotContain("cora", "MISTAKE");
    }

    private static PostedTransfer transfer(
            @Nullable UUID session, @Nullable UUID hold, @Nullable LimitOverride override) {
        return transfer(TransferKind.SESSION, session, hold, override, null);
    }

    private static PostedTransfer transfer(
            TransferKind kind,
            @Nullable UUID session,
            @Nullable UUID hold,
            @Nullable LimitOverride override,
            @Nullable Reversal reversal) {
        return new PostedTransfer(
                UUID.fromString("0199f2b4-0000-7000-8000-000000000001"),
                COMMUNITY,
                17,
                UUID.fromString("0199f2b4-0000-7000-8000-0000000000ab"),
                UUID.fromString("0199f2b4-0000-7000-8000-0000000000aa"),
                Minutes.of(90),
                kind,
                session,
                hold,
                override,
                reversal,
                Instant.parse("2026-05-12T10:00:00Z"),
                true,
                Instant.parse("2026-05-12T18:30:00.123456Z"),
                Minutes.of(-90),
                Minutes.of(90),
                List.of());
    }
}
