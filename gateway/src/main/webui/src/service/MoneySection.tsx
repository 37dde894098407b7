import { useIntl } from 'react-intl';
import { query } from '../api/http';
import { useRead } from '../api/read';
import type { Valuation } from '../api/figures';
import { useWho } from '../app/who';
import { pendingOrFailed } from '../ui/States';
import { TableFrame } from '../ui/TableFrame';
import { useWords } from '../words/useWords';

function Lens({ valuation }: { valuation: Valuation }) {
  const { t, hours } = useWords();
  const intl = useIntl();
  const { money } = valuation;
  const amount = (hundredths: number) =>
    intl.formatNumber(hundredths / 100, { style: 'currency', currency: money.currency });
  const whole = (hundredths: number) =>
    intl.formatNumber(Math.round(hundredths / 100), {
      style: 'currency',
      currency: money.currency,
      maximumFractionDigits: 0,
    });
  const people = (hundredths: number) => intl.formatNumber(hundredths / 100, { maximumFractionDigits: 1 });
  const rows = [
    [t('money.low'), money.lowRateHundredthsPerHour, money.lowHundredths],
    [t('money.central'), money.centralRateHundredthsPerHour, money.centralHundredths],
    [t('money.high'), money.highRateHundredthsPerHour, money.highHundredths],
  ] as const;
  return (
    <>
      <p data-testid="full-time" data-hundredths={valuation.unpaidFullTimeHundredths}>
        {valuation.unpaidFullTimeHundredths < 10
          ? t('money.fullTimeSmall')
          : t('money.fullTime', { people: people(valuation.unpaidFullTimeHundredths) })}
      </p>
      {valuation.paidMinutes > 0 && (
        <p>{t('money.paidFullTime', { people: people(valuation.paidFullTimeHundredths) })}</p>
      )}
      <p data-testid="money" data-minutes={money.valuedMinutes}>
        {t('money.sentence', { low: whole(money.lowHundredths), high: whole(money.highHundredths) })}
      </p>
      <TableFrame label={t('money.table')}>
        <table>
          <caption>{t('money.table')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('money.rate')}</th>
              <th scope="col">{t('money.perHour')}</th>
              <th scope="col">{t('money.value')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, rate, value]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{amount(rate)}</td>
                <td>{whole(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      <ul className="hint">
        <li>{t('money.method', { region: money.region, year: money.rateYear })}</li>
        <li lang="en">{money.rateSource}</li>
        <li>{t('money.counted', { hours: hours(money.valuedMinutes) })}</li>
        {money.excluded.map(({ reason, amountMinutes }) => (
          <li key={reason}>
            {t('money.excluded', { hours: hours(amountMinutes), reason: t(`money.reason.${reason}`) })}
          </li>
        ))}
        <li>{t('money.lens')}</li>
      </ul>
    </>
  );
}

/** What the unpaid hours would be as full-time work, and through money: hours always come first, above. */
export function MoneySection({ serviceId, from, to }: { serviceId?: string; from: string; to: string }) {
  const { t } = useWords();
  const who = useWho();
  const valuation = useRead<Valuation>(`${who.at}/insight/valuation${query({ serviceId, from, to })}`);
  return (
    <section>
      <h2>{t('money.title')}</h2>
      {pendingOrFailed(valuation)}
      {valuation.data && <Lens valuation={valuation.data} />}
    </section>
  );
}
