package org.commonhour.kit.access;

import java.util.List;

/** Where a service keeps sign-ins of those who did things, beside the tables of the kit. */
public interface NamedSignIns {

    /**
     * Statements that put {@code :as} in the place of each of the {@code :subjects}, an array of texts, in the
     * {@code :community}; each has all three.
     */
    List<String> replacements();
}
