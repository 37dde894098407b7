/** The documentation on the wire. */
@org.jspecify.annotations.NullMarked
package org.commonhour.gateway.docs.web;
