/** The people of a community; the only place where their names and contacts are. */
@NullMarked
package org.commonhour.member.member;

import org.jspecify.annotations.NullMarked;
