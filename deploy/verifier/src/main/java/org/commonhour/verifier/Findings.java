package org.commonhour.verifier;

import java.util.ArrayList;
import java.util.List;

/** What is wrong, each with the row that shows it; the first are kept, all are counted. */
final class Findings {

    private final int kept;
    private final List<String> shown = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private long count;
    private long noteCount;

    Findings(int kept) {
        this.kept = kept;
    }

    /** Something that a sound ledger never has. */
    void add(String row, String detail) {
        count++;
        if (shown.size() < kept) {
            shown.add(row + ": " + detail);
        }
    }

    /** Something that a reader should know, and that can be in order. */
    void note(String row, String detail) {
        noteCount++;
        if (notes.size() < kept) {
            notes.add(row + ": " + detail);
        }
    }

    long count() {
        return count;
    }

    long noteCount() {
        return noteCount;
    }

    List<String> shown() {
        return List.copyOf(shown);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }
}
