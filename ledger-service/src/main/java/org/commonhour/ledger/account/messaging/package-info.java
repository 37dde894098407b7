/** What the ledger hears about members. */
@NullMarked
package org.commonhour.ledger.account.messaging;

import org.jspecify.annotations.NullMarked;
