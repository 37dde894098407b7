package org.commonhour.ledger.export;

import java.util.Locale;

/** The kinds of lines of an export, in the order in which they come first. */
public enum LineType {
    /** What the file is, and how long the ledger was. */
    HEADER(""),
    ACCOUNT("accounts"),
    /** The terms an account has had: its state and limits from a certain transfer on. */
    TERM("terms"),
    REFUSAL("refusals"),
    HOLD("holds"),
    TRANSFER("transfers"),
    ENTRY("entries"),
    BLOCK("blocks"),
    CHECKPOINT("checkpoints"),
    /** The counts, and the hash over everything before. */
    END("");

    private final String plural;

    LineType(String plural) {
        this.plural = plural;
    }

    /** How the line names its type. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How the end line names the count; empty for lines that are there once. */
    public String plural() {
        return plural;
    }
}
