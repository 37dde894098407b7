/** Every refusal that the member service can answer with, in order of precedence. */
@NullMarked
package org.commonhour.member.problem;

import org.jspecify.annotations.NullMarked;
