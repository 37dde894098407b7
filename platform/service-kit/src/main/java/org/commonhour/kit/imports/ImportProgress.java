package org.commonhour.kit.imports;

/** Where a kind says how far it has come. */
@FunctionalInterface
public interface ImportProgress {

    /** So many more rows are done. */
    void advance(int rows);
}
