/** Who may do what in which community: grants given by the member service, checked by every service. */
@org.jspecify.annotations.NullMarked
package org.commonhour.kit.access;
