/** A small service through which the service kit is tested on a real database and real topics. */
@org.jspecify.annotations.NullMarked
package org.commonhour.notebook;
