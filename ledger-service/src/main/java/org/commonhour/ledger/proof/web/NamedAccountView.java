package org.commonhour.ledger.proof.web;

import java.util.HexFormat;
import java.util.UUID;
import org.commonhour.ledger.proof.NamedAccount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What links an account to its name in the log. */
@Schema(
        name = "NamedAccount",
        description = "SHA-256 of the salt and the account's id (16 bytes each) is the account's name in the log.")
record NamedAccountView(
        UUID accountId,

        @Schema(description = "The name, in hexadecimal.") String ref,

        @Schema(description = "The salt, in hexadecimal; absent once the owner was erased.") @Nullable
        String salt) {

    static NamedAccountView of(NamedAccount account) {
        var salt = account.salt();
        return new NamedAccountView(
                account.accountId(),
                account.ref().hex(),
                salt == null ? null : HexFormat.of().formatHex(salt));
    }
}
