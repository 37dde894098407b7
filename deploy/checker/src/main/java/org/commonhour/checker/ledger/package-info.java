/** The ledger as its neighbours meet it: signed tokens, events of other services, HTTP, and its topic. */
@NullMarked
package org.commonhour.checker.ledger;

import org.jspecify.annotations.NullMarked;
