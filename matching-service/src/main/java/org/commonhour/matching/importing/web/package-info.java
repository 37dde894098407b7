/** Imports of offers and needs over HTTP. */
@NullMarked
package org.commonhour.matching.importing.web;

import org.jspecify.annotations.NullMarked;
