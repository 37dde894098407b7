/** What matching published about arrangements, and the holds that follow from it. */
@NullMarked
package org.commonhour.ledger.arrangement;

import org.jspecify.annotations.NullMarked;
