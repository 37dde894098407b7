/** A community's whole ledger as one file, to check it, keep it, or move it elsewhere. */
@NullMarked
package org.commonhour.ledger.export;

import org.jspecify.annotations.NullMarked;
