/** The terms of accounts over HTTP. */
@NullMarked
package org.commonhour.ledger.terms.web;

import org.jspecify.annotations.NullMarked;
