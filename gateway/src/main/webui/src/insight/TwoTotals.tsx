import { capital, useWords } from '../words/useWords';

interface Properties {
  unpaidMinutes: number;
  paidMinutes: number;
  paidKnown: boolean;
}

/** The two sides in large words, beside each other. */
export function TwoTotals({ unpaidMinutes, paidMinutes, paidKnown }: Properties) {
  const { t, hours } = useWords();
  return (
    <div className="figures" aria-live="polite">
      <p className="figure figure-unpaid">
        <span className="figure-number" data-testid="insight-unpaid" data-minutes={unpaidMinutes}>
          {capital(hours(unpaidMinutes))}
        </span>
        <span>{t('insight.unpaidText')}</span>
      </p>
      <p className="figure figure-paid">
        <span className="figure-number" data-testid="insight-paid" data-minutes={paidMinutes}>
          {paidKnown ? capital(hours(paidMinutes)) : t('insight.notKnown')}
        </span>
        <span>{paidKnown ? t('insight.paidText') : t('insight.paidUnknown')}</span>
      </p>
    </div>
  );
}
