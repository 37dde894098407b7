/** Servers that run in containers. */
@NullMarked
package org.commonhour.backing.container;

import org.jspecify.annotations.NullMarked;
