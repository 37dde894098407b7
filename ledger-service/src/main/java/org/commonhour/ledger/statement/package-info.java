/** What an account held at the start of some days, what moved, and what it held at their end. */
@NullMarked
package org.commonhour.ledger.statement;

import org.jspecify.annotations.NullMarked;
