/** What matching knows of members, and who acts for whom in a command. */
@NullMarked
package org.commonhour.matching.member;

import org.jspecify.annotations.NullMarked;
