/** The public door to the list of categories. */
@NullMarked
package org.commonhour.matching.category.web;

import org.jspecify.annotations.NullMarked;
