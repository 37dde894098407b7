/** Tests of the positions in the stream of events. */
@NullMarked
package org.commonhour.member.stream;

import org.jspecify.annotations.NullMarked;
