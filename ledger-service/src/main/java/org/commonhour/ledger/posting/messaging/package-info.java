/** How the world hears of what was posted. */
@NullMarked
package org.commonhour.ledger.posting.messaging;

import org.jspecify.annotations.NullMarked;
