/** Writes the catalogue of refusals into the API description, so that no resource repeats it. */
@NullMarked
package org.commonhour.ledger.problem.openapi;

import org.jspecify.annotations.NullMarked;
