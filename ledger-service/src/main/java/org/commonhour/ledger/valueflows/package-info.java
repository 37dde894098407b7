/** What people did together and the hours that moved for it, as economic flows that other networks read. */
@NullMarked
package org.commonhour.ledger.valueflows;

import org.jspecify.annotations.NullMarked;
