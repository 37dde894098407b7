package org.commonhour.ledger.proof.web;

import java.util.List;
import org.commonhour.ledger.merkle.TreeHash;
import org.commonhour.ledger.proof.BalanceProof;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The proof of a balance at the end of a month. */
@Schema(
        name = "SealedBalance",
        description = "Hash the record as a leaf and follow the path; it must end at the root that the note signs.")
record SealedBalanceView(
        NamedAccountView account,

        @Schema(description = "The month, in UTC and by recorded time.", examples = "2026-05")
        String month,

        @Schema(description = "The balance at its end.", examples = "-90")
        long balanceMinutes,

        @Schema(description = "How many entries the account had.", examples = "7")
        long version,

        @Schema(description = "How many transfers the log had.", examples = "1200")
        long logSize,

        @Schema(
                description = "What is sealed, as canonical JSON (RFC 8785); the leaf hash is SHA-256 of a zero byte"
                        + " and this text.")
        String record,

        @Schema(description = "The leaf's number, from 0.", examples = "3")
        long leafIndex,

        @Schema(description = "In hexadecimal.") String leafHash,

        @Schema(description = "How many accounts were sealed.", examples = "44")
        long size,

        @Schema(description = "The hashes beside the way to the root, from the leaf upwards, in hexadecimal.")
        List<String> path,

        @Schema(description = "The root, in hexadecimal.") String rootHash,

        @Schema(description = "The signed note about the month.")
        String note) {

    static SealedBalanceView of(BalanceProof proof) {
        var balance = proof.balance();
        return new SealedBalanceView(
                NamedAccountView.of(proof.account()),
                balance.month().toString(),
                balance.balance().value(),
                balance.version(),
                proof.month().logSize(),
                balance.json(),
                balance.index(),
                balance.leaf().hex(),
                proof.month().accounts(),
                proof.path().stream().map(TreeHash::hex).toList(),
                proof.month().root().hex(),
                proof.month().note());
    }
}
