/** Imports of members over HTTP. */
@NullMarked
package org.commonhour.member.importing.web;

import org.jspecify.annotations.NullMarked;
