package org.commonhour.kit.imports;

import org.jspecify.annotations.Nullable;

/** A row that cannot be taken: its line in the file (from 1), the column, and why. */
public record RowError(long line, @Nullable String column, String detail) {}
