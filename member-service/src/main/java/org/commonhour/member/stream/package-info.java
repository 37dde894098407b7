/** The events of all services, as a stream that one community's callers read and resume. */
@NullMarked
package org.commonhour.member.stream;

import org.jspecify.annotations.NullMarked;
