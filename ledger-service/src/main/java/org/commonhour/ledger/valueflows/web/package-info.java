/** Flows over HTTP, in JSON-LD. */
@NullMarked
package org.commonhour.ledger.valueflows.web;

import org.jspecify.annotations.NullMarked;
