/** What clients asked and were told, and what was there afterwards; kept as lines of JSON. */
@NullMarked
package org.commonhour.checker.history;

import org.jspecify.annotations.NullMarked;
