import type { IntlShape } from 'react-intl';
import type { MessageId } from '../i18n/messages';

type Formatter = Pick<IntlShape, 'formatMessage'>;

function say(intl: Formatter, id: MessageId, values?: Record<string, number>): string {
  return intl.formatMessage({ id }, values);
}

/** Minutes as people say them: 90 is "1 and a half hours". The sign is not said; the sentence around it says who gave. */
export function hoursInWords(intl: Formatter, amountMinutes: number): string {
  const total = Math.abs(Math.trunc(amountMinutes));
  const hours = Math.floor(total / 60);
  const minutes = total % 60;
  if (total === 0) return say(intl, 'hours.none');
  if (hours === 0) return minutes === 30 ? say(intl, 'hours.half') : say(intl, 'hours.minutes', { minutes });
  if (minutes === 0) return say(intl, 'hours.whole', { hours });
  if (minutes === 30) return say(intl, 'hours.andHalf', { hours });
  return say(intl, 'hours.mixed', { hours, minutes });
}

/** Which verb follows the words of {@link hoursInWords}: "half an hour is", "2 hours are". */
export function hoursNumber(amountMinutes: number): 'one' | 'other' {
  return [1, 30, 60].includes(Math.abs(amountMinutes)) ? 'one' : 'other';
}

const week = 10_080;

/**
 * Reads hours and minutes typed into two boxes; empty counts as 0. Returns null when they are not a length of time of at
 * most so many minutes.
 */
export function readLength(hours: string, minutes: string, most = week): number | null {
  const parts = [hours, minutes].map((part) => part.trim() || '0');
  if (!parts.every((part) => /^\d{1,5}$/.test(part))) return null;
  const total = Number(parts[0]) * 60 + Number(parts[1]);
  return total >= 1 && total <= most ? total : null;
}
