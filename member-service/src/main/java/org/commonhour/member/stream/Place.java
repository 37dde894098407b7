package org.commonhour.member.stream;

/**
 * How far a reader is in one topic of one community.
 *
 * @param sequence the last event it has seen; 0 before the first, {@link #UNKNOWN} when it started in the middle
 * @param next the first offset of the partition that it has not looked at
 * @param searching whether the partition is being read again from its start, because an event was missing
 */
public record Place(long sequence, long next, boolean searching) {

    /** The sequence of a reader that has seen nothing and did not start at the beginning. */
    public static final long UNKNOWN = -1;

    /** Before everything. */
    public static final Place START = new Place(0, 0, false);

    /** What an event is to a reader at this place. */
    public enum Step {
        NEXT,
        SEEN_BEFORE,
        BEYOND_A_GAP
    }

    /** In the middle: whatever comes from this offset on is new. */
    public static Place from(long next) {
        return new Place(UNKNOWN, next, false);
    }

    /** What the event with this sequence is here. Where a search has found nothing, the gap is taken as it is. */
    public Step step(long found) {
        if (sequence == UNKNOWN || found == sequence + 1) {
            return Step.NEXT;
        }
        if (found <= sequence) {
            return Step.SEEN_BEFORE;
        }
        return searching ? Step.NEXT : Step.BEYOND_A_GAP;
    }

    /** After the event. */
    public Place after(StreamedEvent event) {
        return new Place(event.sequence(), event.offset() + 1, false);
    }

    /** Looked at what lies below the offset; never backwards. */
    public Place upTo(long offset) {
        return new Place(sequence, Math.max(next, offset), searching);
    }

    /** At the start of the partition again, to look for what is missing. */
    public Place search() {
        return new Place(sequence, 0, true);
    }
}
