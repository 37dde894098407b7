/** Sessions over HTTP. */
@NullMarked
package org.commonhour.ledger.session.web;

import org.jspecify.annotations.NullMarked;
