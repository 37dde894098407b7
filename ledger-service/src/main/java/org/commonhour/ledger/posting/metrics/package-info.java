/** The engine's figures for operators. */
@NullMarked
package org.commonhour.ledger.posting.metrics;

import org.jspecify.annotations.NullMarked;
