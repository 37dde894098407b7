/** The balance of an account at any moment, by what was recorded and by what had happened. */
@NullMarked
package org.commonhour.ledger.balance;

import org.jspecify.annotations.NullMarked;
