/** The limits a new account starts with. */
@NullMarked
package org.commonhour.ledger.account.settings;

import org.jspecify.annotations.NullMarked;
