package org.commonhour.kit.imports;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/**
 * What one kind of file means. The kit reads the file, numbers its lines, runs the check and then, in one
 * transaction, applies it; the kind knows the columns and what they change.
 *
 * @param <R> one good row of the file
 */
public interface ImportKind<R> {

    /** The kind's name in addresses and in store, for example {@code transfers}. */
    String name();

    /** How the file is cut into rows. */
    default FileForm form() {
        return FileForm.CSV;
    }

    /** The names of the columns, when the file starts with a header; empty when it has none. */
    List<String> header();

    /**
     * Reads one row alone.
     *
     * @throws RowProblem when it cannot be taken, with the reason
     */
    R read(FileRow row);

    /** Holds all rows against each other and against what is in store: counts, differences, rows that do not fit. */
    Uni<ImportPlan> check(UUID communityId, List<ImportRow<R>> rows);

    /**
     * Applies rows that passed the check, inside the surrounding unit of work. Rows that are in store already change
     * nothing, so a second run of the same file is harmless.
     */
    Uni<Void> apply(ImportOrder order, List<ImportRow<R>> rows, ImportProgress progress);
}
