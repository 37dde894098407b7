/** Who pays whom, and the load generators that ask for it over HTTP. */
@NullMarked
package org.commonhour.bench.load;

import org.jspecify.annotations.NullMarked;
