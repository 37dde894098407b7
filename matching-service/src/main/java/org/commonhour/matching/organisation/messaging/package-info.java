/** Hears of services from the member service. */
@NullMarked
package org.commonhour.matching.organisation.messaging;

import org.jspecify.annotations.NullMarked;
