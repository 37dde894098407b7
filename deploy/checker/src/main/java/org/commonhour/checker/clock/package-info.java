/** Steps the clock that a running virtual machine reads, from outside. */
@NullMarked
package org.commonhour.checker.clock;

import org.jspecify.annotations.NullMarked;
