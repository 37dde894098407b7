/** Staff hours are the paid minutes that agencies report. */
@NullMarked
package org.commonhour.ledger.staffhours;

import org.jspecify.annotations.NullMarked;
