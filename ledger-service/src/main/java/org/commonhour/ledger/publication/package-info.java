/** Tables that are published: frozen as they were released, corrected by later revisions, and open where a community wants it. */
@NullMarked
package org.commonhour.ledger.publication;

import org.jspecify.annotations.NullMarked;
