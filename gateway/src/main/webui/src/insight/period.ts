/** How many months the timelines show, the present one included. */
export const timelineMonths = 24;

/** How many months the other figures are about. */
export const usualMonths = 12;

/** The month so many months before the present one, as `YYYY-MM`. */
export function monthsBack(count: number, now = new Date()): string {
  const month = new Date(now.getFullYear(), now.getMonth() - count, 15);
  return `${String(month.getFullYear())}-${String(month.getMonth() + 1).padStart(2, '0')}`;
}

/** The last so many months, the present one included. */
export function lastMonths(count: number, now = new Date()): { from: string; to: string } {
  return { from: monthsBack(count - 1, now), to: monthsBack(0, now) };
}

/** The last so many months that are over: what is compared or divided must not have a month that has only begun. */
export function wholeMonths(count: number, now = new Date()): { from: string; to: string } {
  return { from: monthsBack(count, now), to: monthsBack(1, now) };
}

/** Every month from the first to the last, both included. */
export function monthsOf({ from, to }: { from: string; to: string }): string[] {
  const [year = 0, month = 1] = from.split('-').map(Number);
  const months: string[] = [];
  for (let index = 0; index < 240; index += 1) {
    const next = new Date(year, month - 1 + index, 15);
    const name = `${String(next.getFullYear())}-${String(next.getMonth() + 1).padStart(2, '0')}`;
    if (name > to) break;
    months.push(name);
  }
  return months;
}

export interface MonthFigures {
  month: string;
  unpaidMinutes: number;
  paidMinutes: number;
}

/**
 * One row for each month of the period, in order; a month that nobody reported is zero. A start of nothing but empty months
 * is left out, as far as a year remains.
 */
export function everyMonth(period: { from: string; to: string }, known: MonthFigures[]): MonthFigures[] {
  const found = new Map(known.map((figures) => [figures.month, figures]));
  const busy = known.filter(({ unpaidMinutes, paidMinutes }) => unpaidMinutes > 0 || paidMinutes > 0);
  const first = busy.reduce((earliest, { month }) => (month < earliest ? month : earliest), period.to);
  const months = monthsOf(period);
  const begin = months.findIndex((month) => month >= first);
  return months
    .slice(Math.max(0, Math.min(begin, months.length - usualMonths)))
    .map((month) => found.get(month) ?? { month, unpaidMinutes: 0, paidMinutes: 0 });
}

const steps = [1, 2, 5, 10, 20, 25, 50];

/** The marks of an axis of hours, in minutes from nothing upwards: at most five, and the last above what is shown. */
export function marksFor(mostMinutes: number): number[] {
  const hours = Math.max(1, mostMinutes / 60);
  for (let power = 1; ; power *= 10) {
    const step = steps.map((width) => width * power).find((width) => hours / width <= 4);
    if (step !== undefined) {
      return Array.from({ length: Math.ceil(hours / step) + 1 }, (_, index) => index * step * 60);
    }
  }
}

/** The last quarter that is over, as `2026-Q3`. */
export function lastQuarter(now = new Date()): string {
  return quarterFrom(`${String(now.getFullYear())}-Q${String(Math.floor(now.getMonth() / 3) + 1)}`, -1);
}

/** The quarter so many quarters after one: `2026-Q1` less one is `2025-Q4`. */
export function quarterFrom(quarter: string, by: number): string {
  const index = Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1 + by;
  return `${String(Math.floor(index / 4))}-Q${String((index % 4) + 1)}`;
}
