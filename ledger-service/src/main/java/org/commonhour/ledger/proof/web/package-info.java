/** The log and its proofs over HTTP. */
@NullMarked
package org.commonhour.ledger.proof.web;

import org.jspecify.annotations.NullMarked;
