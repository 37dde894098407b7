/** The transaction boundary that use cases draw, without a word of the mapper below it. */
@org.jspecify.annotations.NullMarked
package org.commonhour.kit.store;
