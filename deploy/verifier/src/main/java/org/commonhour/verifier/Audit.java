package org.commonhour.verifier;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Goes through an export once, line by line, and holds every row against the others. */
final class Audit {

    private static final List<String> ORDER = List.of("account", "refusal", "hold", "transfer");
    private static final long PROGRESS_STEP = 1_000_000;

    private final ExportLines lines;
    private final Findings findings;
    private final LongConsumer progress;
    private final Row header;
    private final List<PublicKey> keys;
    private final boolean keysFromFile;
    private final AccountCheck accounts;
    private final HoldCheck holds;
    private final MerkleTree tree = new MerkleTree();
    private final TransferCheck transfers;
    private final LogCheck log;
    private int part;
    private boolean ended;

    /**
     * Reads the header.
     *
     * @param given the keys that the reader trusts; when empty, those that the file names are taken
     */
    Audit(ExportLines lines, List<PublicKey> given, Findings findings, LongConsumer progress)
            throws IOException, Unreadable {
        this.lines = lines;
        this.findings = findings;
        this.progress = progress;
        var first = lines.read();
        if (first == null || !"commonhour-ledger-export".equals(first.fields().get("format"))) {
            throw new Unreadable("The file does not start with the header of a ledger export.");
        }
        header = first;
        try {
            if (header.whole("version") != 1) {
                throw new Unreadable("The file has version " + header.whole("version")
                        + " of the format; this verifier reads version 1.");
            }
            keysFromFile = given.isEmpty();
            keys = keysFromFile ? keys(header.texts("checkpointKeys")) : List.copyOf(given);
            var communityId = header.id("community");
            accounts = new AccountCheck(findings);
            holds = new HoldCheck(findings, accounts);
            transfers = new TransferCheck(findings, communityId, accounts, holds, tree);
            log = new LogCheck(findings, tree, transfers, communityId, keys);
            header.micros("exportedAt");
        } catch (BadField bad) {
            throw new Unreadable("The header cannot be read: " + bad.getMessage() + ".");
        }
    }

    /** Reads the file to its end; what is wrong is in the findings. */
    void run() throws IOException, Unreadable {
        @Nullable Row row;
        while ((row = lines.read()) != null) {
            if (ended) {
                findings.add("line " + row.line(), "stands behind the end line");
                break;
            }
            try {
                line(row);
            } catch (BadField bad) {
                findings.add(named(row), String.valueOf(bad.getMessage()));
            }
            if (row.line() % PROGRESS_STEP == 0) {
                progress.accept(row.line());
            }
        }
        if (!ended) {
            throw new Unreadable("The file breaks off after line " + lines.number() + ": its end line is missing.");
        }
    }

    private void line(Row row) {
        var type = row.text("type");
        inOrder(row, type);
        switch (type) {
            case "account" -> accounts.account(row);
            case "term" -> accounts.term(row);
            case "refusal" -> transfers.refusal(row);
            case "hold" -> holds.hold(row);
            case "transfer" -> transfers.transfer(row);
            case "entry" -> transfers.entry(row);
            case "block" -> log.block(row);
            case "checkpoint" -> log.checkpoint(row);
            case "end" -> end(row);
            default -> findings.add("line " + row.line(), "is of the unknown type " + type);
        }
    }

    private void inOrder(Row row, String type) {
        int place = ORDER.indexOf(type.equals("term") ? "account" : type);
        if (place >= 0 && place < part) {
            findings.add(named(row), "stands behind a " + ORDER.get(part));
        }
        part = Math.max(part, place);
    }

    private void end(Row row) {
        ended = true;
        log.end(header);
        holds.end();
        accounts.end();
        count(row, "accounts", accounts.count());
        count(row, "terms", accounts.terms());
        count(row, "refusals", transfers.refusals());
        count(row, "holds", holds.count());
        count(row, "transfers", transfers.transfers());
        count(row, "entries", transfers.entries());
        count(row, "blocks", log.blocks());
        count(row, "checkpoints", log.checkpoints());
        if (!row.hash("sha256").equals(lines.hashBefore())) {
            findings.add("end line", "sha256 is not the hash of the lines before it: the file was changed");
        }
    }

    private void count(Row end, String field, long found) {
        if (end.whole(field) != found) {
            findings.add("end line", field + " is " + end.whole(field) + ", the file has " + found);
        }
    }

    private static String named(Row row) {
        var id = row.fields().get("id");
        return "line " + row.line() + " (" + row.fields().get("type") + (id == null ? "" : " " + id) + ")";
    }

    private static List<PublicKey> keys(List<String> texts) throws Unreadable {
        var keys = new ArrayList<PublicKey>();
        for (var text : texts) {
            keys.add(PublicKey.parse(text));
        }
        return keys;
    }

    /** What was checked, in plain words, one sentence a line. */
    List<String> summary() {
        var summary = new ArrayList<String>();
        summary.add("Community %s, exported %s.".formatted(header.text("community"), header.text("exportedAt")));
        summary.add("%,d accounts, %,d transfers, %,d entries, %,d refusals, %,d holds, %,d blocks, %,d checkpoints."
                .formatted(
                        accounts.count(),
                        transfers.transfers(),
                        transfers.entries(),
                        transfers.refusals(),
                        holds.count(),
                        log.blocks(),
                        log.checkpoints()));
        summary.add("Root over all transfers: " + Digests.hex(tree.root()));
        if (keys.isEmpty()) {
            summary.add("WARNING: no key was given and the file names none, so no signature was checked.");
        } else if (keysFromFile) {
            summary.add("WARNING: the key was taken from the file itself. That shows that the file fits together,"
                    + " not who wrote it. Give the key that you know with --key.");
        }
        long unsigned = tree.size() - log.newestCheckpoint();
        if (unsigned > 0) {
            summary.add(
                    "%,d of the newest transfers are covered by no signed checkpoint in the file.".formatted(unsigned));
        }
        return summary;
    }
}
