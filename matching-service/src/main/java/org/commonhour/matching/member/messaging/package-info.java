/** Hears of members from the member service. */
@NullMarked
package org.commonhour.matching.member.messaging;

import org.jspecify.annotations.NullMarked;
