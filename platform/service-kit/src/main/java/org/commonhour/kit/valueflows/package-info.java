/** What services need to speak Valueflows. */
@NullMarked
package org.commonhour.kit.valueflows;

import org.jspecify.annotations.NullMarked;
