/** The directory as SQL over organisations, services and sites. */
@NullMarked
package org.commonhour.member.directory.store;

import org.jspecify.annotations.NullMarked;
