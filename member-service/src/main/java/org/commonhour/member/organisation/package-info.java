/** Partner agencies and the services that they run. */
@NullMarked
package org.commonhour.member.organisation;

import org.jspecify.annotations.NullMarked;
