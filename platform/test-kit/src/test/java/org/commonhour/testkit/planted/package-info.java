/** A service in which every architecture rule is broken once, for the test of the rules. */
@NullMarked
package org.commonhour.testkit.planted;

import org.jspecify.annotations.NullMarked;
