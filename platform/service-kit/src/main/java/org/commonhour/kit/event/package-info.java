/** Events out and in: a transactional outbox with gap-free sequences, its relay, and an inbox that sees doubles and gaps. */
@org.jspecify.annotations.NullMarked
package org.commonhour.kit.event;
