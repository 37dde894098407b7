/** Staff hours over HTTP. */
@NullMarked
package org.commonhour.ledger.staffhours.web;

import org.jspecify.annotations.NullMarked;
