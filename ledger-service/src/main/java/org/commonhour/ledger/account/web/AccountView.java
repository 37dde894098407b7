package org.commonhour.ledger.account.web;

import java.util.UUID;
import org.commonhour.ledger.account.Account;
import org.commonhour.ledger.account.AccountKind;
import org.commonhour.ledger.account.AccountState;
import org.commonhour.ledger.minutes.Minutes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An account as it stands. */
@Schema(name = "Account", description = "An account as it stands.")
record AccountView(
        UUID id,
        AccountKind kind,

        @Schema(description = "The member or organisation; absent for the community's own accounts.") @Nullable
        UUID ownerId,

        @Schema(description = "A pot's code.", examples = "lunch-club") @Nullable
        String code,

        AccountState state,

        @Schema(description = "Posted minutes; negative when more was received than given.", examples = "30")
        long balanceMinutes,

        @Schema(description = "Minutes held for arrangements.", examples = "60")
        long heldMinutes,

        @Schema(description = "Minutes on their way from arrangements.", examples = "0")
        long incomingMinutes,

        @Schema(description = "Posted minutes less those held.", examples = "-30")
        long availableMinutes,

        @Schema(description = "The lowest balance; absent when there is none.", examples = "-1200") @Nullable
        Long floorMinutes,

        @Schema(description = "The highest balance; absent when there is none.", examples = "6000") @Nullable
        Long ceilingMinutes,

        @Schema(description = "A balance below it is warned of; absent when there is none.", examples = "-900")
        @Nullable
        Long softFloorMinutes,

        @Schema(description = "A balance above it is warned of; absent when there is none.", examples = "4800")
        @Nullable
        Long softCeilingMinutes,

        @Schema(description = "The number of its entries.", examples = "7")
        long version,

        @Schema(description = "The number of changes of its state and limits.", examples = "0")
        long revision) {

    static AccountView of(Account account) {
        return new AccountView(
                account.id(),
                account.kind(),
                account.ownerId(),
                account.code(),
                account.state(),
                account.balance().value(),
                account.held().value(),
                account.incoming().value(),
                account.available().value(),
                value(account.limit().floor()),
                value(account.limit().ceiling()),
                value(account.limit().softFloor()),
                value(account.limit().softCeiling()),
                account.version(),
                account.revision());
    }

    private static @Nullable Long value(@Nullable Minutes minutes) {
        return minutes == null ? null : minutes.value();
    }
}
