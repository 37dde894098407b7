/** What the ledger forgets of a person who is erased, and that it says so. */
@NullMarked
package org.commonhour.ledger.erasure;

import org.jspecify.annotations.NullMarked;
