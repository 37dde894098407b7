import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { MessageId } from '../i18n/messages';
import { addDays, dayOf, toDate, type Day } from './dates';
import { hoursInWords } from './hours';

export type Values = Record<string, string | number | null | undefined>;

export interface Words {
  t: (id: MessageId, values?: Values) => string;
  /** "1 and a half hours". */
  hours: (amountMinutes: number) => string;
  /** "today", "tomorrow", "Tuesday 24 November". */
  day: (day: Day) => string;
  /** "Tuesday 24 November at 10:30". */
  moment: (instant: string) => string;
  month: (month: string) => string;
  /** The name of a category by its code; a code that is new to the app is said as it is. */
  category: (code: string, name?: string) => string;
  locale: string;
}

export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

/** Everything a screen needs to say things in the person's language. */
export function useWords(): Words {
  const intl = useIntl();
  return useMemo(() => {
    const t = (id: MessageId, values?: Values) => intl.formatMessage({ id }, values);
    const day = (date: Day) => {
      const today = dayOf(new Date());
      if (date === today) return t('day.today');
      if (date === addDays(today, 1)) return t('day.tomorrow');
      if (date === addDays(today, -1)) return t('day.yesterday');
      const year = date.slice(0, 4) === today.slice(0, 4) ? undefined : 'numeric';
      return intl.formatDate(toDate(date), { weekday: 'long', day: 'numeric', month: 'long', year });
    };
    return {
      t,
      hours: (amountMinutes: number) => hoursInWords(intl, amountMinutes),
      day,
      moment: (instant: string) => {
        const moment = new Date(instant);
        return t('day.at', {
          day: day(dayOf(moment)),
          time: intl.formatTime(moment, { hour: 'numeric', minute: '2-digit' }),
        });
      },
      month: (month: string) => intl.formatDate(toDate(`${month}-15`), { month: 'long', year: 'numeric' }),
      category: (code: string, name?: string) => {
        const id = `category.${code}`;
        return id in intl.messages ? intl.formatMessage({ id }) : (name ?? code);
      },
      locale: intl.locale,
    };
  }, [intl]);
}
