/** Every refusal that the matching service can answer with, in order of precedence. */
@NullMarked
package org.commonhour.matching.problem;

import org.jspecify.annotations.NullMarked;
