/** What tests of sessions, staff hours and insight share: a small community on real events. */
@NullMarked
package org.commonhour.ledger.neighbourhood;

import org.jspecify.annotations.NullMarked;
