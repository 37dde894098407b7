/** The member service through its public door, with a real PostgreSQL and a real Kafka. */
@NullMarked
package org.commonhour.member;

import org.jspecify.annotations.NullMarked;
