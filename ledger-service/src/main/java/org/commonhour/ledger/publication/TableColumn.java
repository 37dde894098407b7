package org.commonhour.ledger.publication;

/**
 * A column of a published table as a file.
 *
 * @param name the heading
 * @param type what its values are
 * @param description what they mean
 */
public record TableColumn(String name, Type type, String description) {

    /** What values are. */
    public enum Type {
        TEXT,
        WHOLE_NUMBER
    }
}
