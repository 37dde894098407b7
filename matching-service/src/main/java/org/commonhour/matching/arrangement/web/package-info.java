/** The public door to arrangements. */
@NullMarked
package org.commonhour.matching.arrangement.web;

import org.jspecify.annotations.NullMarked;
