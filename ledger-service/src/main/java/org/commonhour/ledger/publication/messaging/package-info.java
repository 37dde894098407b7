/** What the ledger hears about members. */
@NullMarked
package org.commonhour.ledger.publication.messaging;

import org.jspecify.annotations.NullMarked;
