/** The launcher behind {@code deploy/up}: its commands. */
@NullMarked
package org.commonhour.local;

import org.jspecify.annotations.NullMarked;
