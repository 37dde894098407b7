package org.commonhour.ledger.insight;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.CRC32;

/**
 * Whether minutes were given or received, and the facts of them.
 *
 * @param part GAVE or RECEIVED
 * @param facts the rest
 */
public record Fact(String part, LineFacts facts) {

    static final String GAVE = "GAVE";

    /** Whether the minutes were given. */
    public boolean isGiven() {
        return part.equals(GAVE);
    }

    /** The number to try first for it: the same wherever and whenever it is made. */
    int check() {
        var text = String.join(
                "|",
                part,
                facts.phase(),
                Objects.requireNonNullElse(facts.participationLevel(), ""),
                facts.function(),
                facts.standing(),
                facts.remuneration(),
                facts.relationship(),
                String.valueOf(facts.compulsory()),
                facts.channel());
        var check = new CRC32();
        check.update(text.getBytes(StandardCharsets.UTF_8));
        return (int) check.getValue();
    }
}
