/** Past transfers from another time bank's files. */
@NullMarked
package org.commonhour.ledger.importing;

import org.jspecify.annotations.NullMarked;
