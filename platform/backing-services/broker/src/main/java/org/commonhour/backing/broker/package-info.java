/** A single Kafka node in a process of its own. */
@NullMarked
package org.commonhour.backing.broker;

import org.jspecify.annotations.NullMarked;
