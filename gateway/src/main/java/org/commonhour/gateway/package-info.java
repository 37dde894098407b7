/** The one public door of Commonhour: sign-in, the public API, the web app and the documentation of them. */
@org.jspecify.annotations.NullMarked
package org.commonhour.gateway;
