package org.commonhour.verifier;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One account: what its line says, and what its entries and holds have come to so far. */
final class AccountState {

    final int number;
    final UUID id;
    final @Nullable String reference;
    final String state;
    final @Nullable Long floor;
    final @Nullable Long ceiling;
    final long statedBalance;
    final long statedHeld;
    final long statedIncoming;
    final long statedVersion;

    long balance;
    long version;
    long held;
    long incoming;
    long beyondLimits;

    AccountState(int number, Row row) {
        this.number = number;
        id = row.id("id");
        reference = row.optionalText("proofRef");
        state = row.text("state");
        floor = row.optionalWhole("floorMinutes");
        ceiling = row.optionalWhole("ceilingMinutes");
        statedBalance = row.whole("balanceMinutes");
        statedHeld = row.whole("heldMinutes");
        statedIncoming = row.whole("incomingMinutes");
        statedVersion = row.whole("version");
    }

    String row() {
        return "account " + id;
    }
}
