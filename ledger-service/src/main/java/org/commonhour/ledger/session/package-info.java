/** Sessions record what happened: one contribution for each person who took part, paid or not. */
@NullMarked
package org.commonhour.ledger.session;

import org.jspecify.annotations.NullMarked;
