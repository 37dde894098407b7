/** People who want to be forgotten. */
@NullMarked
package org.commonhour.member.erasure;

import org.jspecify.annotations.NullMarked;
