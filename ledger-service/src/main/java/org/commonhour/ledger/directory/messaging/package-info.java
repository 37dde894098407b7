/** Hears of services from the member service's topic. */
@NullMarked
package org.commonhour.ledger.directory.messaging;

import org.jspecify.annotations.NullMarked;
