package org.commonhour.kit.store;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/** One database transaction: all of the work is kept, or none of it. */
public interface UnitOfWork {

    /** Runs the work in a transaction; inside another unit of work it joins that one. */
    <T> Uni<T> run(Supplier<Uni<T>> work);
}
