package org.commonhour.ledger.insight;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers that stand for facts, so that a line is kept as a few numbers. */
public final class FactCodes {

    private final Map<Integer, Fact> facts = new HashMap<>();
    private final Map<Fact, Integer> codes = new HashMap<>();

    /** The same codes, to be added to. */
    public FactCodes copy() {
        var copy = new FactCodes();
        facts.forEach(copy::know);
        return copy;
    }

    /** Keeps that a code stands for a fact. */
    public void know(int code, Fact fact) {
        facts.put(code, fact);
        codes.put(fact, code);
    }

    /** Whether the fact has a code. */
    public boolean knows(Fact fact) {
        return codes.containsKey(fact);
    }

    /** The code of a fact. One that has none gets its checksum, or the next number that stands for nothing else. */
    public int code(Fact fact) {
        var known = codes.get(fact);
        if (known != null) {
            return known;
        }
        var code = fact.check();
        while (facts.containsKey(code)) {
            code++;
        }
        know(code, fact);
        return code;
    }

    /** The fact with this code; null when it stands for nothing here. */
    public @Nullable Fact fact(int code) {
        return facts.get(code);
    }
}
