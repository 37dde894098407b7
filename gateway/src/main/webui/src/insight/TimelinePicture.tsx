import { capital, useWords } from '../words/useWords';
import { Picture } from './Picture';
import { everyMonth, type MonthFigures } from './period';
import type { Sheet } from './sheet';
import { Timeline } from './Timeline';

interface Properties {
  period: { from: string; to: string };
  known: MonthFigures[];
  paidKnown: boolean;
  onMonth?: (month: string) => void;
}

const sum = (months: MonthFigures[], of: 'unpaidMinutes' | 'paidMinutes') =>
  months.reduce((total, figures) => total + figures[of], 0);

/** Unpaid beside paid over two years: the sentence, the picture and the table. */
export function TimelinePicture({ period, known, paidKnown, onMonth }: Properties) {
  const { t, hours, month } = useWords();
  const months = everyMonth(period, known);
  const unpaid = sum(months, 'unpaidMinutes');
  const paid = sum(months, 'paidMinutes');
  const share = unpaid + paid > 0 ? Math.round((unpaid * 100) / (unpaid + paid)) : 0;
  const facts = { unpaid: capital(hours(unpaid)), paid: hours(paid), share, count: months.length };
  const busy = months.filter(({ unpaidMinutes, paidMinutes }) => unpaidMinutes > 0 || paidMinutes > 0);
  const sheet: Sheet = {
    name: 'unpaid-beside-paid-by-month',
    caption: t('insight.table'),
    columns: [
      { label: t('insight.month'), code: 'month' },
      { label: t('insight.unpaid'), code: 'unpaid_minutes' },
      { label: t('insight.paid'), code: 'paid_minutes' },
    ],
    rows: busy.map((figures) => ({
      id: figures.month,
      shown: [
        capital(month(figures.month)),
        capital(hours(figures.unpaidMinutes)),
        paidKnown ? capital(hours(figures.paidMinutes)) : t('insight.notKnown'),
      ],
      saved: [figures.month, figures.unpaidMinutes, paidKnown ? figures.paidMinutes : null],
    })),
  };
  return (
    <Picture
      title={t('insight.months')}
      sheet={sheet}
      sentence={
        <>
          <p>{paidKnown ? t('timeline.says', facts) : t('timeline.saysUnknown', facts)}</p>
          {paidKnown && <p>{t('timeline.share', facts)}</p>}
        </>
      }
    >
      <Timeline months={months} paidKnown={paidKnown} onMonth={onMonth} />
    </Picture>
  );
}
