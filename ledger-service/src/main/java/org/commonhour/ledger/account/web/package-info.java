/** Accounts over HTTP. */
@NullMarked
package org.commonhour.ledger.account.web;

import org.jspecify.annotations.NullMarked;
