/** The door that is shut while too many wait. */
@NullMarked
package org.commonhour.ledger.posting.web;

import org.jspecify.annotations.NullMarked;
