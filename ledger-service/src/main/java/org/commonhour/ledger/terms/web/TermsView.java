package org.commonhour.ledger.terms.web;

import java.util.UUID;
import org.commonhour.ledger.account.Account;
import org.commonhour.ledger.account.AccountState;
import org.commonhour.ledger.account.BalanceLimit;
import org.commonhour.ledger.minutes.Minutes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The state and the limits of an account. */
@Schema(name = "AccountTerms", description = "The state and the limits of an account.")
record TermsView(
        UUID accountId,

        @Schema(description = "The number of changes so far; the ETag.", examples = "3")
        long revision,

        AccountState state,
        @Schema(examples = "-1200") @Nullable Long floorMinutes,
        @Schema(examples = "6000") @Nullable Long ceilingMinutes,
        @Schema(examples = "-900") @Nullable Long softFloorMinutes,
        @Schema(examples = "4800") @Nullable Long softCeilingMinutes) {

    static TermsView of(Account account) {
        return of(account.id(), account.revision(), account.state(), account.limit());
    }

    static TermsView of(UUID accountId, long revision, AccountState state, BalanceLimit limit) {
        return new TermsView(
                accountId,
                revision,
                state,
                value(limit.floor()),
                value(limit.ceiling()),
                value(limit.softFloor()),
                value(limit.softCeiling()));
    }

    private static @Nullable Long value(@Nullable Minutes minutes) {
        return minutes == null ? null : minutes.value();
    }
}
