/** Loads the demo community through the public API, as a person with the right grants would. */
@NullMarked
package org.commonhour.local.demo.load;

import org.jspecify.annotations.NullMarked;
