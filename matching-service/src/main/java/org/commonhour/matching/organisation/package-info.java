/** What matching knows of the services that organisations run. */
@NullMarked
package org.commonhour.matching.organisation;

import org.jspecify.annotations.NullMarked;
