/** Imports of past transfers over HTTP. */
@NullMarked
package org.commonhour.ledger.importing.web;

import org.jspecify.annotations.NullMarked;
