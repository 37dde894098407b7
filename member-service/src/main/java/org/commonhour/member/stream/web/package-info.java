/** The stream of events over HTTP, as server-sent events. */
@NullMarked
package org.commonhour.member.stream.web;

import org.jspecify.annotations.NullMarked;
