/** The public API, as any client with a bearer token uses it. */
@NullMarked
package org.commonhour.journeys.api;

import org.jspecify.annotations.NullMarked;
