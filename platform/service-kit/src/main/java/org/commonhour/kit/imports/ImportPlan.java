package org.commonhour.kit.imports;

import java.util.List;

/**
 * What a file would change.
 *
 * @param created how many things are new
 * @param unchanged how many are in store already, the same
 * @param changed how many are in store with other content
 * @param errors rows that do not fit; any of them refuses the whole file
 * @param diff one line per difference, for people: {@code + new}, {@code ~ changed}; the first hundred are kept
 */
public record ImportPlan(int created, int unchanged, int changed, List<RowError> errors, List<String> diff) {

    public ImportPlan {
        errors = List.copyOf(errors);
        diff = List.copyOf(diff);
    }
}
