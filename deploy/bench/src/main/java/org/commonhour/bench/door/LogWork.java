package org.commonhour.bench.door;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.commonhour.bench.load.CallerIds;
import org.commonhour.bench.load.Community;
import org.commonhour.ledger.account.AccountRef;
import org.commonhour.ledger.merkle.Frontier;
import org.commonhour.ledger.merkle.TreeHash;
import org.commonhour.ledger.minutes.Minutes;
import org.commonhour.ledger.posting.PostedTransfer;
import org.commonhour.ledger.posting.TransferKind;
import org.commonhour.ledger.posting.TransferRecord;

/** All that the log asks of the processor for a transfer: its canonical record, its leaf, its place in the tree. */
final class LogWork {
    private static final int BATCH = 512;
    private static final int ACCOUNTS = 1_000;

    private final List<AccountRef> refs = new ArrayList<>();
    private final List<PostedTransfer> transfers = new ArrayList<>();

    LogWork(Community community, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        CallerIds ids = new CallerIds(random.split());
        for (int account = 0; account < ACCOUNTS; account++) {
            byte[] salt = new byte[AccountRef.SALT_LENGTH];
            random.nextBytes(salt);
            refs.add(AccountRef.of(salt, community.account(account)));
        }
        for (int seq = 1; seq <= BATCH; seq++) {
            transfers.add(new PostedTransfer(
                    ids.next(),
                    community.id(),
                    seq,
                    community.account(seq),
                    community.account(seq + 1),
                    Minutes.of(1),
                    TransferKind.GIFT,
                    null,
                    null,
                    null,
                    null,
                    Instant.EPOCH,
                    false,
                    Instant.EPOCH,
                    Minutes.of(-1),
                    Minutes.of(1),
                    List.of()));
        }
    }

    /** Does it again and again for so long; nanoseconds per transfer in the second half, as JSON. */
    String measure(long nanos) {
        Frontier frontier = run(Frontier.EMPTY, System.nanoTime() + nanos / 2);
        long before = frontier.size();
        long start = System.nanoTime();
        frontier = run(frontier, start + nanos / 2);
        double each = (double) (System.nanoTime() - start) / (frontier.size() - before);
        return "{\"nanosPerTransfer\":%.0f,\"size\":%d,\"seconds\":%d}"
                .formatted(each, frontier.size(), TimeUnit.NANOSECONDS.toSeconds(nanos));
    }

    private Frontier run(Frontier from, long until) {
        Frontier frontier = from;
        int bytes = 0;
        while (System.nanoTime() < until) {
            List<TreeHash> leaves = new ArrayList<>(BATCH);
            for (int at = 0; at < BATCH; at++) {
                leaves.add(TransferRecord.of(transfers.get(at), refs.get(at), refs.get(at + 1))
                        .leaf());
            }
            frontier = frontier.append(leaves);
            bytes += frontier.root().bytes().length;
        }
        if (bytes == 0) {
            throw new IllegalStateException("Nothing was appended.");
        }
        return frontier;
    }
}
