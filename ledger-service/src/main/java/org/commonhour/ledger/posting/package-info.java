/** The engine: decides transfers and holds in memory and writes them as one batch. */
@NullMarked
package org.commonhour.ledger.posting;

import org.jspecify.annotations.NullMarked;
