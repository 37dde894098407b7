import type { ReactNode } from 'react';

type Cell = string | number | null;

/** The figures behind a picture: shown as a table, and saved for a spreadsheet. */
export interface Sheet {
  /** The name of the file, without its ending. */
  name: string;
  caption: string;
  columns: { label: string; code: string }[];
  /** The columns of the file, where it has others than the table. */
  savedColumns?: string[];
  /** In each row, the first cell names it. What is shown is in words; what is saved is in whole minutes. */
  rows: { id: string; shown: ReactNode[]; saved: Cell[] }[];
}

/** A text that a spreadsheet would take for a formula is kept a text. */
function field(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The figures as CSV (RFC 4180), with a heading. */
export function csvOf(sheet: Sheet): string {
  const lines = [sheet.savedColumns ?? sheet.columns.map(({ code }) => code), ...sheet.rows.map(({ saved }) => saved)];
  return lines.map((line) => line.map(field).join(',') + '\r\n').join('');
}

/** Gives the person the figures as a file. */
export function saveCsv(sheet: Sheet): void {
  const address = URL.createObjectURL(new Blob([`\uFEFF${csvOf(sheet)}`], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${sheet.name}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
