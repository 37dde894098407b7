/** What the ledger tells about a ledger that was brought along. */
@NullMarked
package org.commonhour.ledger.export.messaging;

import org.jspecify.annotations.NullMarked;
