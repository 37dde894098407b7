import { useParams, useSearchParams } from 'react-router';
import { useWho } from '../app/who';
import { query } from '../api/http';
import { useServices } from '../api/paths';
import { useRead } from '../api/read';
import type { ServiceInsight } from '../api/types';
import { GoLink } from '../ui/GoLink';
import { PageFrame } from '../ui/PageFrame';
import { Empty, pendingOrFailed, SuccessNote } from '../ui/States';
import { TableFrame } from '../ui/TableFrame';
import { capital, useWords } from '../words/useWords';
import { GridSection } from './GridSection';
import { MoneySection } from './MoneySection';
import { MonthBars } from './MonthBars';
import { SourcesSection } from './SourcesSection';

/** How many months the page shows, the present one included. */
const monthsShown = 12;

/** The figures of a service are read again this often, so that the page is never far behind what happened. */
const againMs = 2_000;

function monthsBack(count: number): string {
  const now = new Date();
  const month = new Date(now.getFullYear(), now.getMonth() - count, 15);
  return `${month.getFullYear()}-${String(month.getMonth() + 1).padStart(2, '0')}`;
}

function Figures({ insight }: { insight: ServiceInsight }) {
  const { t, hours, month } = useWords();
  const paidKnown = insight.note !== 'PAID_SIDE_UNKNOWN';
  const busy = insight.months.filter(({ unpaidMinutes, paidMinutes }) => unpaidMinutes > 0 || paidMinutes > 0);
  return (
    <>
      <section className="figures" aria-live="polite">
        <p className="figure figure-unpaid">
          <span className="figure-number" data-testid="insight-unpaid" data-minutes={insight.unpaidMinutes}>
            {capital(hours(insight.unpaidMinutes))}
          </span>
          <span>{t('insight.unpaidText')}</span>
        </p>
        <p className="figure figure-paid">
          <span className="figure-number" data-testid="insight-paid" data-minutes={insight.paidMinutes}>
            {paidKnown ? capital(hours(insight.paidMinutes)) : t('insight.notKnown')}
          </span>
          <span>{paidKnown ? t('insight.paidText') : t('insight.paidUnknown')}</span>
        </p>
      </section>
      <p>
        {paidKnown
          ? t('insight.sentence', { unpaid: capital(hours(insight.unpaidMinutes)), paid: hours(insight.paidMinutes) })
          : t('insight.sentenceUnknown', { unpaid: capital(hours(insight.unpaidMinutes)) })}
      </p>
      {!paidKnown && (
        <div className="note">
          <p>{t('insight.unknownNote')}</p>
        </div>
      )}
      {busy.length === 0 ? (
        <Empty>{t('insight.nothing')}</Empty>
      ) : (
        <>
          <h2>{t('insight.months')}</h2>
          <MonthBars months={busy} paidKnown={paidKnown} />
          <TableFrame label={t('insight.table')}>
            <table>
              <caption>{t('insight.table')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('insight.month')}</th>
                  <th scope="col">{t('insight.unpaid')}</th>
                  <th scope="col">{t('insight.paid')}</th>
                </tr>
              </thead>
              <tbody>
                {busy.map((figures) => (
                  <tr key={figures.month}>
                    <th scope="row">{month(figures.month)}</th>
                    <td>{capital(hours(figures.unpaidMinutes))}</td>
                    <td>{paidKnown ? capital(hours(figures.paidMinutes)) : t('insight.notKnown')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableFrame>
        </>
      )}
      <p className="hint">{t('insight.method')}</p>
    </>
  );
}

/** The co-production page of a service: unpaid beside paid. */
export default function ServicePage() {
  const { t } = useWords();
  const who = useWho();
  const { serviceId = '' } = useParams();
  const [search] = useSearchParams();
  const services = useServices(who);
  const period = { from: monthsBack(monthsShown - 1), to: monthsBack(0) };
  const range = query(period);
  const insight = useRead<ServiceInsight>(`${who.at}/insight/services/${serviceId}${range}`, { again: againMs });
  const service = services.data?.find(({ id }) => id === serviceId);
  const missing = pendingOrFailed(insight, services);
  const mine = service && who.organisationIds.includes(service.organisationId);
  return (
    <PageFrame title={service?.name ?? t('nav.services')} lead={t('insight.lead')} back="/services" width="wide">
      {search.get('entered') && <SuccessNote>{t('staff.done')}</SuccessNote>}
      {missing}
      {insight.data && <Figures insight={insight.data} />}
      {insight.data && (
        <>
          <MoneySection serviceId={serviceId} {...period} />
          <GridSection serviceId={serviceId} {...period} />
          <SourcesSection serviceId={serviceId} {...period} />
        </>
      )}
      {mine && (
        <div className="actions">
          <GoLink to={`/services/${serviceId}/staff-hours`} look="button">
            {t('services.enterStaff')}
          </GoLink>
        </div>
      )}
    </PageFrame>
  );
}
