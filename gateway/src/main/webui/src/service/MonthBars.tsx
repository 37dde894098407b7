import { useWords } from '../words/useWords';

export interface MonthFigures {
  month: string;
  unpaidMinutes: number;
  paidMinutes: number;
}

function Bar({ kind, share }: { kind: 'unpaid' | 'paid'; share: number }) {
  return (
    <svg className="bar" aria-hidden="true" focusable="false">
      <rect className={`bar-${kind}`} x="1" y="1" height="14" rx="5" width={`${Math.round(share * 99)}%`} />
    </svg>
  );
}

/** Unpaid beside paid, a pair of bars for each month. The sentence and the table say the same in words. */
export function MonthBars({ months, paidKnown }: { months: MonthFigures[]; paidKnown: boolean }) {
  const { t, month } = useWords();
  const highest = Math.max(60, ...months.flatMap(({ unpaidMinutes, paidMinutes }) => [unpaidMinutes, paidMinutes]));
  return (
    <figure className="bars">
      <div className="bars-key" aria-hidden="true">
        <span>
          <svg className="key">
            <rect className="bar-unpaid" x="1" y="1" width="24" height="14" rx="5" />
          </svg>
          {t('insight.unpaid')}
        </span>
        <span>
          <svg className="key">
            <rect className="bar-paid" x="1" y="1" width="24" height="14" rx="5" />
          </svg>
          {paidKnown ? t('insight.paid') : t('insight.paidUnknown')}
        </span>
      </div>
      <div role="img" aria-label={t('insight.picture')} className="bars-picture">
        {months.map((figures) => (
          <div key={figures.month} className="bars-month">
            <span>{month(figures.month)}</span>
            <div>
              <Bar kind="unpaid" share={figures.unpaidMinutes / highest} />
              {paidKnown && <Bar kind="paid" share={figures.paidMinutes / highest} />}
            </div>
          </div>
        ))}
      </div>
      <figcaption className="only-heard">{t('insight.pictureSays')}</figcaption>
    </figure>
  );
}
