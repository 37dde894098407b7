import type { TimeWindow } from '../api/types';

export const weekDays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

export const dayParts = ['MORNING', 'AFTERNOON', 'EVENING'] as const;

const hoursOf: Record<string, { from: string; to: string }> = {
  MORNING: { from: '08:00', to: '12:00' },
  AFTERNOON: { from: '12:00', to: '17:00' },
  EVENING: { from: '17:00', to: '21:00' },
};

/** The times of a week that somebody ticked; parts of a day that touch become one window. */
export function windowsOf(days: string[], parts: string[]): TimeWindow[] {
  const spans: { from: string; to: string }[] = [];
  for (const part of dayParts.filter((name) => parts.includes(name))) {
    const span = hoursOf[part];
    const last = spans.at(-1);
    if (!span) continue;
    if (last?.to === span.from) last.to = span.to;
    else spans.push({ ...span });
  }
  return weekDays
    .filter((day) => days.includes(day))
    .flatMap((dayOfWeek) => spans.map(({ from, to }) => ({ dayOfWeek, from, to })));
}
