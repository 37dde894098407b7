/** Tests of what is decided about webhooks without a server. */
@NullMarked
package org.commonhour.member.webhook.http;

import org.jspecify.annotations.NullMarked;
