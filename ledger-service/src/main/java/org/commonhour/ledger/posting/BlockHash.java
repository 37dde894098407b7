package org.commonhour.ledger.posting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The hash of one block of transfers, chained to the block before.
 *
 * <p>SHA-256 over the previous hash and one line per transfer in the order of their numbers; the lines are joined by
 * line feeds, their fields by bars, and times are microseconds since 1970.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record BlockHash(String hex) {

    /** What the first block is chained to. */
    public static final BlockHash NONE = new BlockHash("0".repeat(64));

    /** The hash of a block that follows this one. */
    public BlockHash next(List<PostedTransfer> transfers) {
        var lines = transfers.stream().map(BlockHash::line).collect(Collectors.joining("\n"));
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(HexFormat.of().parseHex(hex));
            digest.update(lines.getBytes(StandardCharsets.UTF_8));
            return new BlockHash(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    private static String line(PostedTransfer transfer) {
        var override = transfer.override();
        return String.join(
                "|",
                Long.toString(transfer.seq()),
                transfer.id().toString(),
                transfer.debitAccountId().toString(),
                transfer.creditAccountId().toString(),
                Long.toString(transfer.amount().value()),
                transfer.kind().name(),
                text(transfer.sessionId()),
                text(transfer.captureHoldId()),
                override == null ? "" : override.reason(),
                override == null ? "" : override.by(),
                micros(transfer.occurredAt()),
                micros(transfer.recordedAt()));
    }

    private static String text(@Nullable UUID id) {
        return Objects.toString(id, "");
    }

    private static String micros(Instant instant) {
        return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, instant));
    }
}
