/** A calendar day as `YYYY-MM-DD`, without a time zone. */
export type Day = string;

export interface TypedDate {
  day: string;
  month: string;
  year: string;
}

export type DateReading = { date: Day } | { problem: 'day' | 'month' | 'year' | 'impossible' | 'past' | 'future' };

const pad = (value: number, width = 2) => String(value).padStart(width, '0');

export function dayOf(moment: Date): Day {
  return `${pad(moment.getFullYear(), 4)}-${pad(moment.getMonth() + 1)}-${pad(moment.getDate())}`;
}

export function toDate(day: Day): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 12);
}

export function addDays(day: Day, days: number): Day {
  const moment = toDate(day);
  moment.setDate(moment.getDate() + days);
  return dayOf(moment);
}

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[.,\s]/g, '');

/** Reads a month as people write it: 1, 01, "jan", "January", "enero", in the person's language or in English. */
export function readMonth(text: string, locale: string): number | null {
  const typed = plain(text);
  if (/^\d{1,2}$/.test(typed)) {
    const month = Number(typed);
    return month >= 1 && month <= 12 ? month : null;
  }
  if (typed.length < 3) return null;
  for (const language of [locale, 'en']) {
    const format = new Intl.DateTimeFormat(language, { month: 'long' });
    const found = Array.from({ length: 12 }, (_, index) => index).filter((index) =>
      plain(format.format(new Date(2024, index, 15))).startsWith(typed.replace(/^sept$/, 'sep')),
    );
    if (found.length === 1) return (found[0] ?? 0) + 1;
  }
  return null;
}

function isReal(year: number, month: number, day: number): boolean {
  const moment = new Date(year, month - 1, day, 12);
  return moment.getFullYear() === year && moment.getMonth() === month - 1 && moment.getDate() === day;
}

function readYear(text: string): number | null {
  const typed = text.trim();
  if (/^\d{2}$/.test(typed)) return 2000 + Number(typed);
  return /^(19|20)\d{2}$/.test(typed) ? Number(typed) : null;
}

/**
 * Reads three boxes forgivingly. Without a year, the nearest fitting year is meant: the next one for a plan, the last
 * one for something that happened.
 */
export function readDate(typed: TypedDate, towards: 'future' | 'past', today: Day, locale: string): DateReading {
  const dayText = typed.day.trim().replace(/(st|nd|rd|th|er|º|\.)$/i, '');
  const day = /^\d{1,2}$/.test(dayText) ? Number(dayText) : 0;
  if (day < 1 || day > 31) return { problem: 'day' };
  const month = readMonth(typed.month, locale);
  if (month === null) return { problem: 'month' };
  let year = toDate(today).getFullYear();
  if (typed.year.trim()) {
    const readable = readYear(typed.year);
    if (readable === null) return { problem: 'year' };
    year = readable;
  } else {
    const thisYear = `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
    if (towards === 'future' && thisYear < today) year += 1;
    if (towards === 'past' && thisYear > today) year -= 1;
  }
  if (!isReal(year, month, day)) return { problem: 'impossible' };
  const date = `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
  if (towards === 'future' && date < today) return { problem: 'past' };
  if (towards === 'past' && date > today) return { problem: 'future' };
  return { date };
}

/** Reads a time of day: "10", "10:30", "10.30", "2pm", "1430". Returns `HH:MM`, or null. */
export function readTime(text: string): string | null {
  const typed = text.trim().toLowerCase().replace(/\s+/g, '').replace('.m.', 'm').replace(/h$/, '');
  const match = /^(\d{1,2})(?:[:.h]?(\d{2}))?(am|pm)?$/.exec(typed);
  if (!match) return null;
  let hour = Number(match[1]);
  const minute = Number(match[2] ?? '0');
  if (match[3] && (hour < 1 || hour > 12)) return null;
  if (match[3] === 'pm' && hour < 12) hour += 12;
  if (match[3] === 'am' && hour === 12) hour = 0;
  return hour < 24 && minute < 60 ? `${pad(hour)}:${pad(minute)}` : null;
}

/** The moment at which a local day and time begin, as RFC 3339 in UTC. */
export function momentOf(day: Day, time: string): string {
  const moment = toDate(day);
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  moment.setHours(hour, minute, 0, 0);
  return moment.toISOString();
}
