/** Balances over HTTP. */
@NullMarked
package org.commonhour.ledger.balance.web;

import org.jspecify.annotations.NullMarked;
