/** Checks the export of a community's ledger with nothing but the file and a public key. */
@NullMarked
package org.commonhour.verifier;

import org.jspecify.annotations.NullMarked;
