import { useSearchParams } from 'react-router';
import { query } from '../api/http';
import { asProblem } from '../api/problem';
import { useServices } from '../api/paths';
import { useRead } from '../api/read';
import type { PublishedCell, PublishedFigures, Released } from '../api/figures';
import { useWho } from '../app/who';
import { GoLink } from '../ui/GoLink';
import { PageFrame } from '../ui/PageFrame';
import { Empty, pendingOrFailed } from '../ui/States';
import { capital, useWords } from '../words/useWords';
import { SidesBar } from './Breakdown';
import { ComputedNote } from './ComputedNote';
import { lastQuarter, quarterFrom } from './period';
import { Picture } from './Picture';
import { OpenDataSection } from './OpenDataSection';
import { PrintButton } from './PrintButton';
import { useQuarterWords } from './quarters';
import { ReleasesSection } from './ReleasesSection';
import type { Sheet } from './sheet';
import { TwoSidesKey } from './Timeline';

function useCellWords() {
  const { t, hours } = useWords();
  return {
    short: (cell: PublishedCell) =>
      cell.status === 'PUBLISHED' ? capital(hours(cell.amountMinutes ?? 0)) : t('published.withheld'),
    long: (cell: PublishedCell) => {
      if (cell.status !== 'PUBLISHED') {
        const why = t(`published.status.${cell.status}`);
        return cell.people ? `${why} ${t('published.people', { count: cell.people })}` : why;
      }
      const shown = capital(hours(cell.amountMinutes ?? 0));
      // A total does not say how many people it is about, and nobody is about no hours.
      return cell.people ? t('published.cell', { hours: shown, count: cell.people }) : shown;
    },
  };
}

function Table({ figures }: { figures: PublishedFigures }) {
  const { t } = useWords();
  const who = useWho();
  const services = useServices(who);
  const words = useCellWords();
  const rows = figures.items.map((row) => ({
    ...row,
    id: row.serviceId ?? '',
    name: row.serviceId
      ? (services.data?.find(({ id }) => id === row.serviceId)?.name ?? t('breakdown.unknown'))
      : t('breakdown.noService'),
  }));
  const saved = (cell: PublishedCell) => (cell.status === 'PUBLISHED' ? (cell.amountMinutes ?? null) : null);
  const line = (id: string, name: string, unpaid: PublishedCell, paid: PublishedCell) => ({
    id,
    shown: [name, words.long(unpaid), words.long(paid)],
    saved: [name, saved(unpaid), unpaid.people ?? null, unpaid.status, saved(paid), paid.people ?? null, paid.status],
  });
  const sheet: Sheet = {
    name: `published-${figures.quarter}`,
    caption: t('published.table'),
    columns: [
      { label: t('breakdown.what.service'), code: 'service' },
      { label: t('insight.unpaid'), code: 'unpaid_minutes' },
      { label: t('insight.paid'), code: 'paid_minutes' },
    ],
    savedColumns: [
      'service',
      'unpaid_minutes',
      'unpaid_people',
      'unpaid_status',
      'paid_minutes',
      'paid_people',
      'paid_status',
    ],
    rows: [
      ...rows.map(({ id, name, unpaid, paid }) => line(id, name, unpaid, paid)),
      line('total', t('published.total'), figures.unpaidTotal, figures.paidTotal),
    ],
  };
  const minutes = (cell: PublishedCell) => cell.amountMinutes ?? 0;
  // Room for the frame of what is kept back.
  const most = 1.15 * Math.max(60, ...rows.map(({ unpaid, paid }) => minutes(unpaid) + minutes(paid)));
  const withheld = rows.flatMap(({ unpaid, paid }) => [unpaid, paid]).filter(({ status }) => status !== 'PUBLISHED');
  return (
    <Picture
      title={t('published.picture')}
      sheet={sheet}
      open
      sentence={
        <>
          <p>
            {figures.unpaidTotal.status === 'PUBLISHED'
              ? t('published.says', { unpaid: words.short(figures.unpaidTotal) })
              : t('published.saysWithheld')}
          </p>
          {withheld.length > 0 && <p>{t('published.someWithheld', { count: withheld.length })}</p>}
        </>
      }
    >
      <TwoSidesKey paidKnown />
      <ul className="sides-rows">
        {rows.map(({ id, name, unpaid, paid }) => (
          <li key={id}>
            <p className="sides-name">{name}</p>
            <SidesBar
              unpaid={minutes(unpaid)}
              paid={minutes(paid)}
              most={most}
              withheld={unpaid.status !== 'PUBLISHED' || paid.status !== 'PUBLISHED'}
            />
            <p className="sides-words">
              {t('published.row', { unpaid: words.short(unpaid), paid: words.short(paid) })}
            </p>
          </li>
        ))}
      </ul>
    </Picture>
  );
}

/** The figures that everybody in the community may see: whole quarters, rounded, never about a few people. */
export default function PublishedPage() {
  const { t, hours } = useWords();
  const who = useWho();
  const [search] = useSearchParams();
  const asked = { quarter: search.get('quarter'), revision: search.get('revision') };
  const published = useRead<PublishedFigures & Released>(`${who.at}/insight/published${query(asked)}`);
  const quarterWords = useQuarterWords();
  const figures = published.data;
  const later = figures && quarterFrom(figures.quarter, 1);
  const services = useServices(who);
  // Until the first quarter is released there is nothing to read, which is no failure.
  const notYet = published.isError && asProblem(published.error).status === 404;
  const missing = notYet ? <Empty>{t('published.notYet')}</Empty> : pendingOrFailed(published, services);
  const sees = who.has('COORDINATOR', 'ANALYST', 'STAFF');
  return (
    <PageFrame
      title={t('published.title')}
      lead={figures ? t('published.lead', { quarter: quarterWords(figures.quarter) }) : t('published.leadAny')}
      width="wide"
      {...(sees ? { back: '/insight' } : {})}
    >
      {missing}
      {figures && services.data && (
        <>
          {figures.items.length === 0 ? <Empty>{t('published.nothing')}</Empty> : <Table figures={figures} />}
          <h2>{t('published.rulesTitle')}</h2>
          <ul className="plain-list">
            <li>{t('published.ruleLeast', { count: figures.leastPeople })}</li>
            <li>
              {t('published.ruleRounded', {
                hours: hours(figures.minutesRoundedTo),
                people: figures.peopleRoundedTo,
              })}
            </li>
            <li>{t('published.ruleQuarter')}</li>
          </ul>
          <ComputedNote of={figures} />
          <div className="actions">
            <GoLink to={`/insight/published?quarter=${quarterFrom(figures.quarter, -1)}`}>
              {quarterWords(quarterFrom(figures.quarter, -1))}
            </GoLink>
            {later && later <= lastQuarter() && (
              <GoLink to={`/insight/published?quarter=${later}`}>{quarterWords(later)}</GoLink>
            )}
            <PrintButton />
          </div>
        </>
      )}
      {!published.isPending && (
        <>
          <ReleasesSection />
          <OpenDataSection />
        </>
      )}
    </PageFrame>
  );
}
