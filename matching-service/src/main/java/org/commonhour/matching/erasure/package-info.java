/** What matching forgets of a person who is erased, and that it says so. */
@NullMarked
package org.commonhour.matching.erasure;

import org.jspecify.annotations.NullMarked;
