/** Breaks rules on purpose. */
@NullMarked
package org.commonhour.testkit.planted.lift.store;

import org.jspecify.annotations.NullMarked;
