/** Who may change an account's state and limits, and the record of who did. */
@NullMarked
package org.commonhour.ledger.terms;

import org.jspecify.annotations.NullMarked;
