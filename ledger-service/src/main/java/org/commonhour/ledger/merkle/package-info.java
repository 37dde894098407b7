/** Merkle trees as RFC 9162 defines them: hashes, growing, and proofs; nothing here knows what a leaf means. */
@NullMarked
package org.commonhour.ledger.merkle;

import org.jspecify.annotations.NullMarked;
