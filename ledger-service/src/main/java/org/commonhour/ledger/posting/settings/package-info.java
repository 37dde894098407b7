/** What operators can set about the engine. */
@NullMarked
package org.commonhour.ledger.posting.settings;

import org.jspecify.annotations.NullMarked;
