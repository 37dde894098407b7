/** What an operator may set about sessions. */
@NullMarked
package org.commonhour.ledger.session.settings;

import org.jspecify.annotations.NullMarked;
