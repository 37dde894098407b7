/** Every refusal this service can answer with. */
@NullMarked
package org.commonhour.ledger.problem;

import org.jspecify.annotations.NullMarked;
