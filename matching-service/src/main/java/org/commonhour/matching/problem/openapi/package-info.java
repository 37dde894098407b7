/** Writes the refusals into the API description, so that no resource repeats them. */
@NullMarked
package org.commonhour.matching.problem.openapi;

import org.jspecify.annotations.NullMarked;
