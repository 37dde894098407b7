/** The demo community: invented people, generated from published figures, the same for the same seed. */
@NullMarked
package org.commonhour.local.demo;

import org.jspecify.annotations.NullMarked;
