/** The main job of Commonhour, end to end: in a browser, through the API alone, and with faults in the middle. */
@NullMarked
package org.commonhour.journeys;

import org.jspecify.annotations.NullMarked;
