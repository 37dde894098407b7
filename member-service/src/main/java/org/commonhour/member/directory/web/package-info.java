/** The directory over HTTP, in the form of Open Referral HSDS 3.0. */
@NullMarked
package org.commonhour.member.directory.web;

import org.jspecify.annotations.NullMarked;
