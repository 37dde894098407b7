/** The tenants: one time bank each. */
@NullMarked
package org.commonhour.member.community;

import org.jspecify.annotations.NullMarked;
