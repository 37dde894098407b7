/** Accounts hold a community's minutes within a floor and a ceiling. */
@NullMarked
package org.commonhour.ledger.account;

import org.jspecify.annotations.NullMarked;
