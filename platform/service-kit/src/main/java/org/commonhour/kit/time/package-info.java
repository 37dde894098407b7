/** The one clock, so that tests can hold it, and the periods of what is published. */
@org.jspecify.annotations.NullMarked
package org.commonhour.kit.time;
