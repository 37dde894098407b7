/** Transfers and entries over HTTP. */
@NullMarked
package org.commonhour.ledger.transfer.web;

import org.jspecify.annotations.NullMarked;
