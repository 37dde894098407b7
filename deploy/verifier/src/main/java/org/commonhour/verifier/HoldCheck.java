package org.commonhour.verifier;

import java.util.Arrays;
import java.util.UUID;

/** Holds resolve at most once and give no more than they have; each in three numbers and two bytes. */
final class HoldCheck {

    private static final byte OPEN = 1;
    private static final byte CAPTURED = 2;
    private static final byte OTHER = 3;
    private static final byte TAKEN_UP = 4;

    private final Findings findings;
    private final AccountCheck accounts;
    private final IdTable numbers = new IdTable();
    private long[] amounts = new long[256];
    private long[] captured = new long[256];
    private int[] debits = new int[256];
    private int[] credits = new int[256];
    private byte[] states = new byte[256];

    HoldCheck(Findings findings, AccountCheck accounts) {
        this.findings = findings;
        this.accounts = accounts;
    }

    void hold(Row row) {
        var id = row.id("id");
        var name = name(id);
        int number = numbers.size();
        if (!numbers.add(id, number)) {
            findings.add(name, "is in the file twice");
            return;
        }
        grow(number);
        var debit = accounts.find(row.id("debitAccountId"));
        var credit = accounts.find(row.id("creditAccountId"));
        var state = row.text("state");
        amounts[number] = row.whole("amountMinutes");
        captured[number] = row.whole("capturedMinutes");
        debits[number] = debit == null ? IdTable.NONE : debit.number;
        credits[number] = credit == null ? IdTable.NONE : credit.number;
        states[number] = state.equals("OPEN") ? OPEN : state.equals("CAPTURED") ? CAPTURED : OTHER;
        if (!state.equals("REFUSED") && (debit == null || credit == null)) {
            findings.add(name, "names an account that is not in the file");
        }
        if (states[number] == OPEN && debit != null && credit != null) {
            debit.held += amounts[number];
            credit.incoming += amounts[number];
        }
        if (captured[number] < 0 || captured[number] > Math.max(0, amounts[number])) {
            findings.add(name, "capturedMinutes is " + captured[number] + " of " + amounts[number]);
        }
        if (captured[number] != 0 && states[number] != CAPTURED) {
            findings.add(name, "has capturedMinutes although its state is " + state);
        }
        boolean resolved = row.optionalText("resolvedAt") != null;
        if (resolved == (state.equals("OPEN") || state.equals("REFUSED"))) {
            findings.add(name, "resolvedAt does not fit its state " + state);
        }
        if ((row.optionalText("refusal") != null) != state.equals("REFUSED")) {
            findings.add(name, "refusal does not fit its state " + state);
        }
    }

    /** A transfer takes the hold up. */
    void takeUp(String transfer, UUID id, AccountState debit, AccountState credit, long amount) {
        int number = numbers.get(id);
        if (number == IdTable.NONE) {
            findings.add(transfer, "takes up the hold " + id + ", which is not in the file");
            return;
        }
        if (states[number] == TAKEN_UP) {
            findings.add(transfer, "takes up the hold " + id + " a second time");
            return;
        }
        if (states[number] != CAPTURED) {
            findings.add(name(id), "is not CAPTURED although " + transfer + " takes it up");
            return;
        }
        states[number] = TAKEN_UP;
        if (debits[number] != debit.number || credits[number] != credit.number) {
            findings.add(transfer, "takes up the hold " + id + " of other accounts");
        }
        long expected = Math.min(amount, amounts[number]);
        if (captured[number] != expected) {
            findings.add(
                    name(id), "capturedMinutes is " + captured[number] + ", " + transfer + " takes up " + expected);
        }
    }

    void end() {
        numbers.forEach((id, number) -> {
            if (states[number] == CAPTURED) {
                findings.add(name(id), "is CAPTURED and no transfer takes it up");
            }
        });
    }

    int count() {
        return numbers.size();
    }

    private static String name(UUID id) {
        return "hold " + id;
    }

    private void grow(int number) {
        if (number == amounts.length) {
            amounts = Arrays.copyOf(amounts, 2 * number);
            captured = Arrays.copyOf(captured, 2 * number);
            debits = Arrays.copyOf(debits, 2 * number);
            credits = Arrays.copyOf(credits, 2 * number);
            states = Arrays.copyOf(states, 2 * number);
        }
    }
}
