/** What the door decides: which service owns an address, which calls come from our own pages, where a sign-in may lead. */
@org.jspecify.annotations.NullMarked
package org.commonhour.gateway.door;
