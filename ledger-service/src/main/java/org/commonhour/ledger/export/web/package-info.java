/** The address where a ledger is taken out. */
@NullMarked
package org.commonhour.ledger.export.web;

import org.jspecify.annotations.NullMarked;
