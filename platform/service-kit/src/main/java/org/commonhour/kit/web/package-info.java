/** What every resource shares: pages, idempotent posts, strict JSON, versions of edits. */
@org.jspecify.annotations.NullMarked
package org.commonhour.kit.web;
