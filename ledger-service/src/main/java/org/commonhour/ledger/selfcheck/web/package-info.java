/** The self-check over HTTP. */
@NullMarked
package org.commonhour.ledger.selfcheck.web;

import org.jspecify.annotations.NullMarked;
