/** Statements over HTTP: as data, as a file for a spreadsheet, as a page in large print, and for the printer. */
@NullMarked
package org.commonhour.ledger.statement.web;

import org.jspecify.annotations.NullMarked;
