/** The public door to offers. */
@NullMarked
package org.commonhour.matching.offer.web;

import org.jspecify.annotations.NullMarked;
