/** Webhooks over HTTP: registering them, and what became of their deliveries. */
@NullMarked
package org.commonhour.member.webhook.web;

import org.jspecify.annotations.NullMarked;
