import { useQueries } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { get, query } from '../api/http';
import { useServices } from '../api/paths';
import type { ServiceInsight } from '../api/figures';
import { useWho } from '../app/who';
import { useOrganisations } from '../service/useOrganisations';
import { PageFrame } from '../ui/PageFrame';
import { Empty, pendingOrFailed } from '../ui/States';
import { useWords } from '../words/useWords';
import { Breakdown } from './Breakdown';
import { ComputedNote } from './ComputedNote';
import { lastMonths, timelineMonths, usualMonths, type MonthFigures } from './period';
import { PrintButton } from './PrintButton';
import { TimelinePicture } from './TimelinePicture';
import { TwoTotals } from './TwoTotals';
import { useFigures } from './useFigures';

/** Adds up the months of several services. Minutes add up; people would not. */
export function addUp(timelines: ServiceInsight[]): MonthFigures[] {
  const sums = new Map<string, MonthFigures>();
  for (const { month, unpaidMinutes, paidMinutes } of timelines.flatMap(({ months }) => months)) {
    const sum = sums.get(month) ?? { month, unpaidMinutes: 0, paidMinutes: 0 };
    sums.set(month, {
      month,
      unpaidMinutes: sum.unpaidMinutes + unpaidMinutes,
      paidMinutes: sum.paidMinutes + paidMinutes,
    });
  }
  return [...sums.values()];
}

/** The services of one organisation, added up and one by one. */
export default function OrganisationPage() {
  const { t } = useWords();
  const who = useWho();
  const { organisationId = '' } = useParams();
  const organisations = useOrganisations();
  const services = useServices(who);
  const own = (services.data ?? []).filter((service) => service.organisationId === organisationId);
  const period = lastMonths(timelineMonths);
  const year = lastMonths(usualMonths);
  const figures = useFigures('service', year);
  const timelines = useQueries({
    queries: own.map(({ id }) => {
      const path = `${who.at}/insight/services/${id}${query(period)}`;
      return { queryKey: [path], queryFn: () => get<ServiceInsight>(path) };
    }),
  });
  const missing = pendingOrFailed(services, organisations, figures, ...timelines);
  const read = timelines.flatMap(({ data }) => data ?? []);
  const months = addUp(read);
  const rows = (figures.data?.items ?? []).filter(({ key }) => own.some(({ id }) => id === key));
  const paidKnown = rows.some(({ note }) => note !== 'PAID_SIDE_UNKNOWN');
  const total = (of: 'unpaidMinutes' | 'paidMinutes') => rows.reduce((sum, row) => sum + row[of], 0);
  const unreported = rows.filter(({ note }) => note === 'PAID_SIDE_UNKNOWN').length;
  const busy = months.some(({ unpaidMinutes, paidMinutes }) => unpaidMinutes + paidMinutes > 0);
  return (
    <PageFrame
      title={organisations.names.get(organisationId) ?? t('nav.insight')}
      lead={t('organisation.lead', { count: own.length })}
      back="/insight"
      width="wide"
    >
      {missing}
      {!missing && !busy && <Empty>{t('insight.nothing')}</Empty>}
      {!missing && busy && (
        <>
          <TwoTotals unpaidMinutes={total('unpaidMinutes')} paidMinutes={total('paidMinutes')} paidKnown={paidKnown} />
          <p>{t('insight.inYear')}</p>
          {paidKnown && unreported > 0 && (
            <div className="note">
              <p>{t('organisation.unreported', { count: unreported })}</p>
            </div>
          )}
          <TimelinePicture period={period} known={months} paidKnown={paidKnown} />
          <Breakdown
            title={t('breakdown.by.service')}
            name="service"
            what={t('breakdown.what.service')}
            figures={rows}
            more={Boolean(figures.data?.next)}
            nameOf={(key) => ({
              name: own.find(({ id }) => id === key)?.name ?? t('breakdown.unknown'),
              to: `/services/${key ?? ''}`,
            })}
          />
          {read[0] && <ComputedNote of={read[0]} />}
          <PrintButton />
        </>
      )}
    </PageFrame>
  );
}
