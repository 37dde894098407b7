/** Hears who has dropped what they held of erased people. */
@NullMarked
package org.commonhour.member.erasure.messaging;

import org.jspecify.annotations.NullMarked;
