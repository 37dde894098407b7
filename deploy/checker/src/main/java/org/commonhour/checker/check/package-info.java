/** The independent checker: its own small model of a ledger, and every claim of the ledger held against it. */
@NullMarked
package org.commonhour.checker.check;

import org.jspecify.annotations.NullMarked;
