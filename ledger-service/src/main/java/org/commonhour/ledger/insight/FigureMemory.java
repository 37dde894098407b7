package org.commonhour.ledger.insight;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;
import org.commonhour.kit.store.Remembered;

/**
 * Figures that take long to compute, remembered for as long as nothing new has been read. What an earlier reading of the
 * topics came to is no figure of this one, however new it is.
 *
 * @param <K> what is asked for
 * @param <V> a figure that says from which events it is
 */
final class FigureMemory<K, V> {

    private static final int MOST = 500;

    private final Remembered<Place<K>, V> remembered = new Remembered<>(MOST);

    private record Place<K>(K asked, String reading) {}

    /** The figure as of this state, or one that is not much older. */
    Uni<V> get(K asked, ReadState state, Supplier<Uni<V>> compute) {
        return remembered.get(new Place<>(asked, state.reading()), state.through(), compute);
    }
}
