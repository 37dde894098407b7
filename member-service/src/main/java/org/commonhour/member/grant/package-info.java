/** Who may do what in a community: given, withdrawn, and told to all other services. */
@NullMarked
package org.commonhour.member.grant;

import org.jspecify.annotations.NullMarked;
