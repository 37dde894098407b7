/** Lets PostgreSQL say whose turn it is. */
@NullMarked
package org.commonhour.matching.community.store;

import org.jspecify.annotations.NullMarked;
