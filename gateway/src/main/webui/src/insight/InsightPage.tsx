import { useSearchParams } from 'react-router';
import { useServices } from '../api/paths';
import { useWho } from '../app/who';
import type { MessageId } from '../i18n/messages';
import { useOrganisations } from '../service/useOrganisations';
import { MoneySection } from '../service/MoneySection';
import { GoLink } from '../ui/GoLink';
import { PageFrame } from '../ui/PageFrame';
import { Empty, pendingOrFailed, Waiting } from '../ui/States';
import { WellbeingSection } from '../wellbeing/WellbeingSection';
import { useWords } from '../words/useWords';
import { Breakdown, type RowName } from './Breakdown';
import { ComputedNote } from './ComputedNote';
import { lastMonths, timelineMonths, usualMonths, wholeMonths } from './period';
import { PrintButton } from './PrintButton';
import PublishedPage from './PublishedPage';
import { TimelinePicture } from './TimelinePicture';
import { TwoTotals } from './TwoTotals';
import { useFigures, type By } from './useFigures';

type Seen = Exclude<By, 'month'>;

const seen: Seen[] = ['service', 'organisation', 'phase', 'function'];

/** How the key of a breakdown is said. */
function useRowNames(by: Seen) {
  const { t } = useWords();
  const who = useWho();
  const services = useServices(who, by === 'service');
  const organisations = useOrganisations();
  const nameOf = (key: string | null): RowName => {
    if (key === null) return { name: t('breakdown.noService') };
    if (by === 'service') {
      const service = services.data?.find(({ id }) => id === key);
      return { name: service?.name ?? t('breakdown.unknown'), to: `/services/${key}` };
    }
    if (by === 'organisation') {
      return { name: organisations.names.get(key) ?? t('breakdown.unknown'), to: `/insight/organisations/${key}` };
    }
    return { name: t(`${by}.${key}` as MessageId) };
  };
  const waits = (by === 'service' && services.isPending) || (by === 'organisation' && organisations.isPending);
  return { nameOf, waits };
}

function ByOne({ by }: { by: Seen }) {
  const { t } = useWords();
  const figures = useFigures(by, lastMonths(usualMonths));
  const { nameOf, waits } = useRowNames(by);
  const missing = waits ? <Waiting /> : pendingOrFailed(figures);
  if (missing || !figures.data) return missing;
  if (figures.data.items.length === 0) return <Empty>{t('insight.nothing')}</Empty>;
  return (
    <Breakdown
      title={t(`breakdown.by.${by}`)}
      name={by}
      what={t(`breakdown.what.${by}`)}
      figures={figures.data.items}
      more={Boolean(figures.data.next)}
      nameOf={nameOf}
    />
  );
}

function WaysToLook({ by, look }: { by: Seen; look: (by: Seen) => void }) {
  const { t } = useWords();
  return (
    <div className="ways" role="group" aria-label={t('breakdown.look')}>
      {seen.map((way) => (
        <button key={way} type="button" className="way" aria-pressed={way === by} onClick={() => look(way)}>
          {t(`breakdown.way.${way}`)}
        </button>
      ))}
    </div>
  );
}

/** Where else to look. */
function Further() {
  const { t } = useWords();
  const who = useWho();
  return (
    <nav className="further" aria-label={t('insight.further')}>
      <ul className="desk-links">
        {who.has('COORDINATOR', 'ANALYST') && (
          <>
            <li>
              <GoLink to="/insight/principles">{t('principles.title')}</GoLink>
            </li>
            <li>
              <GoLink to="/insight/funnels">{t('funnels.title')}</GoLink>
            </li>
            <li>
              <GoLink to="/insight/savings">{t('savings.title')}</GoLink>
            </li>
          </>
        )}
        <li>
          <GoLink to="/insight/map">{t('map.title')}</GoLink>
        </li>
        <li>
          <GoLink to="/insight/published">{t('published.title')}</GoLink>
        </li>
        <li>
          <GoLink to="/services">{t('insight.eachService')}</GoLink>
        </li>
      </ul>
    </nav>
  );
}

function Overview() {
  const { t } = useWords();
  const who = useWho();
  const [search, setSearch] = useSearchParams();
  const by = seen.find((way) => way === search.get('by')) ?? 'service';
  const period = lastMonths(timelineMonths);
  const year = lastMonths(usualMonths);
  const months = useFigures('month', period);
  const missing = pendingOrFailed(months);
  const known = (months.data?.items ?? []).map(({ key, unpaidMinutes, paidMinutes }) => ({
    month: key ?? '',
    unpaidMinutes,
    paidMinutes,
  }));
  const inYear = known.filter(({ month }) => month >= year.from);
  const unpaid = inYear.reduce((sum, { unpaidMinutes }) => sum + unpaidMinutes, 0);
  const paid = inYear.reduce((sum, { paidMinutes }) => sum + paidMinutes, 0);
  const paidKnown = known.some(({ paidMinutes }) => paidMinutes > 0);
  const own = !who.has('COORDINATOR', 'ANALYST');
  return (
    <PageFrame title={t('insight.title')} lead={own ? t('insight.leadOwn') : t('insight.leadAll')} width="wide">
      <Further />
      {missing}
      {months.data && known.length === 0 && <Empty>{t('insight.nothing')}</Empty>}
      {months.data && known.length > 0 && (
        <>
          <TwoTotals unpaidMinutes={unpaid} paidMinutes={paid} paidKnown={paidKnown} />
          <p>{t('insight.inYear')}</p>
          <TimelinePicture period={period} known={known} paidKnown={paidKnown} />
          <WaysToLook by={by} look={(way) => setSearch({ by: way }, { replace: true, preventScrollReset: true })} />
          <ByOne key={by} by={by} />
          <MoneySection {...wholeMonths(usualMonths)} />
          <ComputedNote of={months.data} />
          <PrintButton />
        </>
      )}
      {!own && <WellbeingSection />}
    </PageFrame>
  );
}

/** What people do together: for those who may see every figure the whole picture, for members what is published. */
export default function InsightPage() {
  const who = useWho();
  return who.has('COORDINATOR', 'ANALYST', 'STAFF') ? <Overview /> : <PublishedPage />;
}
