/** Sites in PostgreSQL. */
@NullMarked
package org.commonhour.member.site.store;

import org.jspecify.annotations.NullMarked;
