/** Breaks rules on purpose. */
@NullMarked
package org.commonhour.testkit.planted.lift.web;

import org.jspecify.annotations.NullMarked;
