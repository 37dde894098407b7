/** RFC 9457 problem documents: every refusal a caller can meet, in one form. */
@org.jspecify.annotations.NullMarked
package org.commonhour.kit.problem;
