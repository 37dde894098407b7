/** The door on the wire: sessions, the calls that are passed on to the services, and the headers of every answer. */
@org.jspecify.annotations.NullMarked
package org.commonhour.gateway.door.web;
