import { query } from '../api/http';
import { dayOf, toDate, type Day } from '../words/dates';

/** A calendar month as `YYYY-MM`. */
export type Month = string;

/** The forms in which a statement can be had. */
export type Form = 'page' | 'pdf' | 'csv';

/** The month of a day and the months before it, newest first. */
export function lastMonths(today: Day, count: number): Month[] {
  const { year, month } = { year: toDate(today).getFullYear(), month: toDate(today).getMonth() };
  return Array.from({ length: count }, (_, back) => dayOf(new Date(year, month - back, 1, 12)).slice(0, 7));
}

/** The first and the last day of a month; a month that is not over ends today. */
export function daysOf(month: Month, today: Day): { from: Day; to: Day } {
  const from = `${month}-01`;
  const first = toDate(from);
  const last = dayOf(new Date(first.getFullYear(), first.getMonth() + 1, 0, 12));
  return { from, to: last < today ? last : today };
}

/** Where the statement of an account for a month is, in a language and with days as they are here. */
export function statementAddress(account: string, form: Form, month: Month, today: Day, locale: string): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const lang = form === 'csv' ? null : locale.split('-')[0];
  return `/api/v1${account}/statement/${form}${query({ ...daysOf(month, today), zone: timeZone, lang })}`;
}
