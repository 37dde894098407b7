/** The public door to suggestions. */
@NullMarked
package org.commonhour.matching.suggestion.web;

import org.jspecify.annotations.NullMarked;
