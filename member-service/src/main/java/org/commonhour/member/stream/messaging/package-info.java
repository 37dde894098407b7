/** Reads the topics of all services from Kafka: the newest events from memory, older ones from the broker. */
@NullMarked
package org.commonhour.member.stream.messaging;

import org.jspecify.annotations.NullMarked;
