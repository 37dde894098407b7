package org.commonhour.ledger.account.web;

import java.util.UUID;
import org.commonhour.ledger.account.Account;
import org.commonhour.ledger.account.AccountState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A pot as everybody in the community may see it: whose it is, is the community's. */
@Schema(name = "Pot", description = "A pot of the community, as everybody in it may see it.")
record PotView(
        @Schema(description = "The pot's account.") UUID accountId,

        @Schema(examples = "lunch-club") String code,

        AccountState state,
        @Schema(examples = "480") long balanceMinutes) {

    static PotView of(Account account) {
        var code = account.code();
        return new PotView(
                account.id(),
                code == null ? "" : code,
                account.state(),
                account.balance().value());
    }
}
