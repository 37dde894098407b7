/** Places where the services of organisations are. */
@NullMarked
package org.commonhour.member.site;

import org.jspecify.annotations.NullMarked;
