/** What operators can set about taking ledgers out. */
@NullMarked
package org.commonhour.ledger.export.settings;

import org.jspecify.annotations.NullMarked;
