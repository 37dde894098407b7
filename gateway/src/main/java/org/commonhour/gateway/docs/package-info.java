/** The description of the whole public API, put together from the contracts of the services. */
@org.jspecify.annotations.NullMarked
package org.commonhour.gateway.docs;
