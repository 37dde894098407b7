/** People whom agencies refer to a community, with the evidence that they agreed to it. */
@NullMarked
package org.commonhour.member.referral;

import org.jspecify.annotations.NullMarked;
