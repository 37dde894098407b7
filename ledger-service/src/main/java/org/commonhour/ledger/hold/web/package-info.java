/** Holds over HTTP. */
@NullMarked
package org.commonhour.ledger.hold.web;

import org.jspecify.annotations.NullMarked;
