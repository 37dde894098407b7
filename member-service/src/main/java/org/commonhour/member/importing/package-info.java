/** Members whom a community brings along from another time bank. */
@NullMarked
package org.commonhour.member.importing;

import org.jspecify.annotations.NullMarked;
