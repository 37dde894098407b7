/** The published tables over HTTP, for members and, where a community wants it, for everybody. */
@NullMarked
package org.commonhour.ledger.publication.web;

import org.jspecify.annotations.NullMarked;
