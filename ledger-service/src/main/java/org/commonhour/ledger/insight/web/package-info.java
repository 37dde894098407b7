/** Insight figures over HTTP. */
@NullMarked
package org.commonhour.ledger.insight.web;

import org.jspecify.annotations.NullMarked;
