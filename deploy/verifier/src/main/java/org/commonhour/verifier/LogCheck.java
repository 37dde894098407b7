package org.commonhour.verifier;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** Blocks, each behind its last transfer, chained by hash; and signed checkpoints, each behind the block it covers. */
final class LogCheck {

    private final Findings findings;
    private final MerkleTree tree;
    private final TransferCheck transfers;
    private final String origin;
    private final List<PublicKey> keys;
    private String lastHash = "0".repeat(64);
    private long blocks;
    private long covered;
    private long checkpoints;
    private long newestCheckpoint;

    LogCheck(Findings findings, MerkleTree tree, TransferCheck transfers, UUID communityId, List<PublicKey> keys) {
        this.findings = findings;
        this.tree = tree;
        this.transfers = transfers;
        this.origin = "commonhour/" + communityId;
        this.keys = List.copyOf(keys);
    }

    void block(Row row) {
        transfers.close();
        long seq = row.whole("seq");
        long firstSeq = row.whole("firstSeq");
        long count = row.whole("transferCount");
        var name = "block " + seq;
        blocks++;
        if (seq != blocks) {
            findings.add(name, "the next block is " + blocks);
        }
        if (firstSeq != covered + 1) {
            findings.add(name, "firstSeq is " + firstSeq + ", the block before ends at " + covered);
        }
        if (count < 1 || firstSeq + count - 1 != tree.size()) {
            findings.add(
                    name,
                    "has transferCount " + count + " from " + firstSeq + " on, and stands behind transfer "
                            + tree.size());
        }
        covered = tree.size();
        if (!row.hash("prevHash").equals(lastHash)) {
            findings.add(name, "prevHash is not the hash of the block before");
        }
        if (!row.hash("merkleRoot").equals(Digests.hex(tree.root()))) {
            findings.add(name, "merkleRoot is not the root over the transfers up to here");
        }
        long recordedAt = row.micros("recordedAt");
        if (recordedAt != transfers.lastRecordedAt()) {
            findings.add(name, "recordedAt is not the time of its transfers");
        }
        var hash = hash(row, seq, firstSeq, count, recordedAt);
        if (!row.hash("hash").equals(hash)) {
            findings.add(name, "hash is not the hash of what it says");
        }
        lastHash = row.hash("hash");
    }

    void checkpoint(Row row) {
        transfers.close();
        checkpoints++;
        long size = row.whole("size");
        var name = "checkpoint of size " + size;
        if (size != tree.size()) {
            findings.add(name, "stands behind transfer " + tree.size());
            return;
        }
        newestCheckpoint = size;
        var root = tree.root();
        if (!row.hash("root").equals(Digests.hex(root))) {
            findings.add(name, "root is not the root over the transfers up to here");
        }
        var note = Note.parse(row.text("note"));
        var lines = note.lines();
        if (lines.size() < 4 || !lines.get(0).equals(origin)) {
            findings.add(name, "its note is not about " + origin);
        } else if (!lines.get(1).equals(Long.toString(size))) {
            findings.add(name, "its note says size " + lines.get(1));
        } else if (!lines.get(2).equals(Base64.getEncoder().encodeToString(root))) {
            findings.add(name, "its note signs another root than that of the transfers up to here");
        }
        if (!keys.isEmpty() && !note.isSignedByAny(keys)) {
            findings.add(name, "its note is not signed by a given key");
        }
    }

    void end(Row header) {
        transfers.close();
        if (covered != tree.size()) {
            findings.add("transfers from " + (covered + 1) + " on", "are in no block");
        }
        same(header, "lastSeq", tree.size());
        same(header, "lastBlock", blocks);
        if (blocks > 0 && !header.hash("lastHash").equals(lastHash)) {
            findings.add("header", "lastHash is not the hash of the last block");
        }
    }

    long blocks() {
        return blocks;
    }

    long checkpoints() {
        return checkpoints;
    }

    long newestCheckpoint() {
        return newestCheckpoint;
    }

    private void same(Row header, String field, long found) {
        if (header.whole(field) != found) {
            findings.add("header", field + " is " + header.whole(field) + ", the file has " + found);
        }
    }

    private static String hash(Row row, long seq, long firstSeq, long count, long recordedAt) {
        var digest = Digests.sha256();
        digest.update(Digests.bytes(row.hash("prevHash")));
        digest.update(Digests.bytes(row.hash("merkleRoot")));
        digest.update(ByteBuffer.allocate(4 * Long.BYTES)
                .putLong(seq)
                .putLong(firstSeq)
                .putLong(count)
                .putLong(recordedAt)
                .array());
        return Digests.hex(digest.digest());
    }
}
