/** Events sent to the addresses that agencies register, signed and in order. */
@NullMarked
package org.commonhour.member.webhook;

import org.jspecify.annotations.NullMarked;
