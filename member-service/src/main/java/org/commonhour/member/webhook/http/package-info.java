/** Sends signed events to addresses outside, and to no address inside. */
@NullMarked
package org.commonhour.member.webhook.http;

import org.jspecify.annotations.NullMarked;
