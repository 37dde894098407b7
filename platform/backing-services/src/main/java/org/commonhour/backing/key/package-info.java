/** Keys and tokens for systems that are made for the occasion, with what every JDK has. */
@NullMarked
package org.commonhour.backing.key;

import org.jspecify.annotations.NullMarked;
