/** Identifiers that sort by time of making. */
@org.jspecify.annotations.NullMarked
package org.commonhour.kit.id;
