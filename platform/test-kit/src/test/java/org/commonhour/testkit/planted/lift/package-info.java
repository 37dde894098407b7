/** Breaks rules on purpose. */
@NullMarked
package org.commonhour.testkit.planted.lift;

import org.jspecify.annotations.NullMarked;
