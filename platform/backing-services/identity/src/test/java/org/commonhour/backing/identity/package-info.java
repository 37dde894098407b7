/** The identity provider of the backing services, tested with the real one. */
@NullMarked
package org.commonhour.backing.identity;

import org.jspecify.annotations.NullMarked;
