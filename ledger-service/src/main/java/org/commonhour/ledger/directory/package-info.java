/** Which organisation runs which service, as the member service published it. */
@NullMarked
package org.commonhour.ledger.directory;

import org.jspecify.annotations.NullMarked;
