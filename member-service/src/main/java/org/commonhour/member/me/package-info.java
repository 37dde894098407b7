/** What a signed-in person is, in all communities at once. */
@NullMarked
package org.commonhour.member.me;

import org.jspecify.annotations.NullMarked;
