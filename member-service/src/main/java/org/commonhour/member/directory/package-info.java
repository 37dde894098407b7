/** The public directory: services, organisations and sites of communities that chose to publish them. */
@NullMarked
package org.commonhour.member.directory;

import org.jspecify.annotations.NullMarked;
