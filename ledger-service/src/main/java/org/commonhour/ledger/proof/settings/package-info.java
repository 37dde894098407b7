/** The signing key and where it comes from. */
@NullMarked
package org.commonhour.ledger.proof.settings;

import org.jspecify.annotations.NullMarked;
