/** Real PostgreSQL, Kafka and identity provider for tests and for the local stack, in containers or as native processes. */
@NullMarked
package org.commonhour.backing;

import org.jspecify.annotations.NullMarked;
