/** Offers and needs over HTTP, in JSON-LD. */
@NullMarked
package org.commonhour.matching.valueflows.web;

import org.jspecify.annotations.NullMarked;
