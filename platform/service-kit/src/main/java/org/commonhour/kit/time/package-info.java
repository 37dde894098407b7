/** The one clock, so that tests can hold it. */
@org.jspecify.annotations.NullMarked
package org.commonhour.kit.time;
