/** Files that people bring along: read row by row, checked as a whole, applied whole or not at all, with progress. */
@org.jspecify.annotations.NullMarked
package org.commonhour.kit.imports;
