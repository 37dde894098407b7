/** A person's phone: a real browser with the pages of the app. */
@NullMarked
package org.commonhour.journeys.phone;

import org.jspecify.annotations.NullMarked;
