/** How long holds last. */
@NullMarked
package org.commonhour.ledger.hold.settings;

import org.jspecify.annotations.NullMarked;
