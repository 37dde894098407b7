package org.commonhour.verifier;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Each account's entries: versions without a gap, balances after, limits; and at the end the account's own figures. */
final class AccountCheck {

    private final Findings findings;
    private final IdTable numbers = new IdTable();
    private final List<AccountState> accounts = new ArrayList<>();
    private int terms;

    AccountCheck(Findings findings) {
        this.findings = findings;
    }

    void account(Row row) {
        var account = new AccountState(accounts.size(), row);
        if (!numbers.add(account.id, account.number)) {
            findings.add(account.row(), "is in the file twice");
            return;
        }
        accounts.add(account);
        var salt = row.optionalText("proofSalt");
        if (salt != null && !isReference(account, salt)) {
            findings.add(account.row(), "proofRef is not the hash of proofSalt and the account's id");
        }
        if (account.floor != null && account.ceiling != null && account.floor > account.ceiling) {
            findings.add(account.row(), "floorMinutes is above ceilingMinutes");
        }
        if (account.state.equals("CLOSED")
                && (account.statedBalance != 0 || account.statedHeld != 0 || account.statedIncoming != 0)) {
            findings.add(account.row(), "is closed with minutes on it");
        }
    }

    /** Terms of an account: what its state and limits were from a certain transfer on. */
    void term(Row row) {
        terms++;
        var account = find(row.id("accountId"));
        var name = "term " + row.whole("revision") + " of account " + row.id("accountId");
        if (account == null) {
            findings.add(name, "its account is not in the file");
        } else if (!account.add(AccountState.Term.of(row))) {
            findings.add(name, "does not follow the terms before it");
        }
    }

    int terms() {
        return terms;
    }

    @Nullable
    AccountState find(UUID id) {
        int number = numbers.get(id);
        return number == IdTable.NONE ? null : accounts.get(number);
    }

    int count() {
        return accounts.size();
    }

    /**
     * One entry.
     *
     * @param moved what the transfer moves on this account; later balances build on it, so that one wrong row is
     *     found once
     * @param exempt whether limits do not apply: an override, or a hold that was taken up
     */
    void entry(AccountState account, Row row, String name, long moved, boolean exempt) {
        account.version++;
        if (row.whole("version") != account.version) {
            findings.add(name, "version is " + row.whole("version") + ", the account's next is " + account.version);
        }
        try {
            account.balance = Math.addExact(account.balance, moved);
        } catch (ArithmeticException e) {
            findings.add(name, "takes the balance beyond what a ledger can hold");
        }
        if (row.whole("balanceAfterMinutes") != account.balance) {
            findings.add(
                    name,
                    "balanceAfterMinutes is " + row.whole("balanceAfterMinutes") + ", the entries so far come to "
                            + account.balance);
        }
        // L3: a balance never leaves its limits.
        if (!exempt && account.at(row.whole("seq")).isBeyond(moved, account.balance)) {
            if (account.hasTerms()) {
                findings.add(name, "takes the balance beyond the limits of that time, without an override");
            } else {
                account.beyondLimits++;
            }
        }
    }

    /** The figures on the accounts themselves, and the sum of all balances. */
    void end() {
        long sum = 0;
        for (var account : accounts) {
            differs(account, "balanceMinutes", account.statedBalance, account.balance, "its entries come to");
            differs(account, "version", account.statedVersion, account.version, "the number of its entries is");
            differs(account, "heldMinutes", account.statedHeld, account.held, "its open holds come to");
            differs(account, "incomingMinutes", account.statedIncoming, account.incoming, "open holds for it come to");
            sum += account.statedBalance;
            if (account.hasTerms() && !account.fitsLastTerm()) {
                findings.add(account.row(), "its state and limits are not those of its last term");
            }
            if (account.beyondLimits > 0) {
                findings.note(
                        account.row(),
                        account.beyondLimits + " entries went beyond the limits it has today, without an override."
                                + " Limits can have been other then; the file does not tell.");
            }
        }
        if (sum != 0) {
            findings.add("all accounts", "their balances come to " + sum + " instead of 0");
        }
    }

    private void differs(AccountState account, String field, long stated, long found, String why) {
        if (stated != found) {
            findings.add(account.row(), field + " is " + stated + ", " + why + " " + found);
        }
    }

    private static boolean isReference(AccountState account, String salt) {
        return salt.matches("([0-9a-f]{2}){16}")
                && Digests.reference(Digests.bytes(salt), account.id).equals(account.reference);
    }
}
