/** Webhooks, their positions, attempts and letters in PostgreSQL. */
@NullMarked
package org.commonhour.member.webhook.store;

import org.jspecify.annotations.NullMarked;
