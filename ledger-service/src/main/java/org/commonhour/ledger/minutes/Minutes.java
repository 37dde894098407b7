package org.commonhour.ledger.minutes;

/**
 * A whole number of minutes, which may be negative where a balance is meant.
 *
 * @param value the number of minutes
 */
public record Minutes(long value) implements Comparable<Minutes> {

    /** No minutes at all. */
    public static final Minutes ZERO = new Minutes(0);

    /** So many minutes. */
    public static Minutes of(long value) {
        return value == 0 ? ZERO : new Minutes(value);
    }

    /** This and the other together; throws {@link ArithmeticException} beyond 64 bits. */
    public Minutes plus(Minutes other) {
        return of(Math.addExact(value, other.value));
    }

    /** This without the other; throws {@link ArithmeticException} beyond 64 bits. */
    public Minutes minus(Minutes other) {
        return of(Math.subtractExact(value, other.value));
    }

    /** The same amount on the other side. */
    public Minutes negated() {
        return of(Math.negateExact(value));
    }

    /** The smaller of the two. */
    public Minutes min(Minutes other) {
        return value <= other.value ? this : other;
    }

    /** Whether this is more than nothing. */
    public boolean isPositive() {
        return value > 0;
    }

    @Override
    public int compareTo(Minutes other) {
        return Long.compare(value, other.value);
    }
}
