/** The public door to needs. */
@NullMarked
package org.commonhour.matching.need.web;

import org.jspecify.annotations.NullMarked;
