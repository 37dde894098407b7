package org.commonhour.verifier;

import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Transfers in the order of their numbers, each followed by its two entries. */
final class TransferCheck {

    private final Findings findings;
    private final UUID communityId;
    private final AccountCheck accounts;
    private final HoldCheck holds;
    private final MerkleTree tree;
    private final IdTable results = new IdTable();
    private long[] amounts = new long[1024];
    private int[] debits = new int[1024];
    private int[] credits = new int[1024];
    private boolean[] reversed = new boolean[1024];
    private int transfers;
    private int refusals;
    private long entries;
    private long lastRecordedAt = Long.MIN_VALUE;
    private @Nullable Open open;

    TransferCheck(Findings findings, UUID communityId, AccountCheck accounts, HoldCheck holds, MerkleTree tree) {
        this.findings = findings;
        this.communityId = communityId;
        this.accounts = accounts;
        this.holds = holds;
        this.tree = tree;
    }

    void refusal(Row row) {
        var id = row.id("id");
        refusals++;
        // L5: one result per id, for ever. Refusals have no place among the transfers, so their number is the last.
        if (!results.add(id, Integer.MAX_VALUE - 1)) {
            findings.add("refusal " + id, "is in the file twice");
        }
        row.text("problem");
        row.micros("recordedAt");
    }

    void transfer(Row row) {
        close();
        var id = row.id("id");
        long seq = row.whole("seq");
        var name = "transfer " + id + " (seq " + seq + ")";
        int number = transfers++;
        if (seq != transfers) {
            findings.add(name, "the next seq is " + transfers);
        }
        if (!results.add(id, number)) {
            findings.add(name, "this id has another result in the file");
        }
        leaf(row, name);
        long amount = row.whole("amountMinutes");
        if (amount <= 0) {
            findings.add(name, "amountMinutes is " + amount);
        }
        time(row, name);
        var debit = account(row, name, "debit");
        var credit = account(row, name, "credit");
        if (debit == null || credit == null) {
            return;
        }
        if (debit.number == credit.number) {
            findings.add(name, "has the same account on both sides");
        }
        grow(number);
        amounts[number] = amount;
        debits[number] = debit.number;
        credits[number] = credit.number;
        var holdId = row.optionalId("holdId");
        if (holdId != null) {
            holds.takeUp(name, holdId, debit, credit, amount);
        }
        var reverses = row.optionalId("reversesId");
        if (reverses != null) {
            reversal(name, reverses, number);
        }
        boolean exempt = holdId != null || row.optionalText("overrideReason") != null;
        open = new Open(name, id, seq, debit, credit, amount, exempt);
    }

    void entry(Row row) {
        entries++;
        var name = "entry " + row.whole("version") + " of account " + row.id("accountId");
        var transfer = open;
        if (transfer == null || !transfer.id.equals(row.id("transferId"))) {
            findings.add(name, "does not stand behind its transfer " + row.id("transferId"));
            return;
        }
        long amount = row.whole("amountMinutes");
        boolean leaves = row.id("accountId").equals(transfer.debit.id);
        if (!leaves && !row.id("accountId").equals(transfer.credit.id)) {
            findings.add(name, "is on neither account of " + transfer.name);
            return;
        }
        if (leaves ? transfer.debited : transfer.credited) {
            findings.add(name, "is a second entry of " + transfer.name + " on one side");
            return;
        }
        transfer.debited |= leaves;
        transfer.credited |= !leaves;
        long expected = leaves ? -transfer.amount : transfer.amount;
        if (amount != expected) {
            findings.add(name, "amountMinutes is " + amount + ", " + transfer.name + " moves " + expected);
        }
        if (row.whole("seq") != transfer.seq) {
            findings.add(name, "seq is " + row.whole("seq") + ", that of its transfer is " + transfer.seq);
        }
        accounts.entry(leaves ? transfer.debit : transfer.credit, row, name, expected, transfer.exempt);
    }

    /** What follows is no entry any more. */
    void close() {
        var transfer = open;
        open = null;
        if (transfer != null && !(transfer.debited && transfer.credited)) {
            findings.add(transfer.name, "lacks an entry");
        }
    }

    long lastRecordedAt() {
        return lastRecordedAt;
    }

    int transfers() {
        return transfers;
    }

    int refusals() {
        return refusals;
    }

    long entries() {
        return entries;
    }

    private void leaf(Row row, String name) {
        var record = row.text("record");
        var difference = CanonicalRecord.difference(record, CanonicalRecord.expected(row, communityId));
        if (difference != null) {
            findings.add(name, difference);
        }
        var leaf = Digests.leaf(record);
        if (!Digests.hex(leaf).equals(row.hash("leafHash"))) {
            findings.add(name, "leafHash is not the hash of its record");
        }
        tree.append(leaf);
    }

    /** L11: recorded time never goes back. */
    private void time(Row row, String name) {
        long recordedAt = row.micros("recordedAt");
        if (recordedAt < lastRecordedAt) {
            findings.add(name, "was recorded before the transfer in front of it");
        }
        lastRecordedAt = Math.max(lastRecordedAt, recordedAt);
    }

    private @Nullable AccountState account(Row row, String name, String side) {
        var account = accounts.find(row.id(side + "AccountId"));
        if (account == null) {
            findings.add(name, side + "AccountId names an account that is not in the file");
        } else if (!Objects.equals(account.reference, row.hash(side + "Ref"))) {
            findings.add(name, side + "Ref is not the reference of its account");
        }
        return account;
    }

    private void reversal(String name, UUID reverses, int number) {
        int undone = results.get(reverses);
        if (undone == IdTable.NONE || undone >= number) {
            findings.add(name, "reverses " + reverses + ", which is no transfer before it");
        } else if (reversed[undone]) {
            findings.add(name, "reverses " + reverses + " a second time");
        } else {
            reversed[undone] = true;
            if (debits[undone] != credits[number] || credits[undone] != debits[number]) {
                findings.add(name, "reverses " + reverses + " between other accounts");
            }
            if (amounts[number] > amounts[undone]) {
                findings.add(name, "reverses more minutes than " + reverses + " moved");
            }
        }
    }

    private void grow(int number) {
        if (number >= amounts.length) {
            int larger = Math.max(2 * amounts.length, number + 1);
            amounts = Arrays.copyOf(amounts, larger);
            debits = Arrays.copyOf(debits, larger);
            credits = Arrays.copyOf(credits, larger);
            reversed = Arrays.copyOf(reversed, larger);
        }
    }

    /** The transfer whose entries are being read. */
    private static final class Open {

        final String name;
        final UUID id;
        final long seq;
        final AccountState debit;
        final AccountState credit;
        final long amount;
        final boolean exempt;
        boolean debited;
        boolean credited;

        Open(String name, UUID id, long seq, AccountState debit, AccountState credit, long amount, boolean exempt) {
            this.name = name;
            this.id = id;
            this.seq = seq;
            this.debit = debit;
            this.credit = credit;
            this.amount = amount;
            this.exempt = exempt;
        }
    }
}
