import { query } from '../api/http';
import { useRead } from '../api/read';
import type { GridView, ServiceGrid } from '../api/figures';
import { useWho } from '../app/who';
import type { MessageId } from '../i18n/messages';
import { Picture } from '../insight/Picture';
import type { Sheet } from '../insight/sheet';
import { pendingOrFailed } from '../ui/States';
import { capital, useWords } from '../words/useWords';
import { GridPicture } from './GridPicture';

const percent = (share: number) => Math.round(share * 100);

function useGridSheet(view: GridView, title: string): Sheet {
  const { t, hours } = useWords();
  const { minutes, heads } = view;
  const people = (amountMinutes: number, count: number) =>
    amountMinutes > 0 && count === 0
      ? `${capital(hours(amountMinutes))} (${t('grid.peopleUnknown')})`
      : `${capital(hours(amountMinutes))} (${t('grid.people', { count })})`;
  const row = (
    id: 'design' | 'delivery',
    [professional, community]: [number, number],
    [professionals, members]: [number, number],
    share: number | null | undefined,
  ) => ({
    id,
    shown: [
      t(`grid.${id}`),
      people(professional, professionals),
      people(community, members),
      typeof share === 'number' ? t('principles.ofHundred', { number: percent(share) }) : t('insight.notKnown'),
    ],
    saved: [id, professional, professionals, community, members, share ?? null],
  });
  return {
    name: `grid-${view.basis.toLowerCase()}`,
    caption: `${t('grid.table')} ${title}`,
    columns: [
      { label: t('grid.part'), code: 'part' },
      { label: t('grid.professionals'), code: 'professional_minutes' },
      { label: t('grid.community'), code: 'community_minutes' },
      { label: t('grid.share'), code: 'community_share' },
    ],
    savedColumns: [
      'part',
      'professional_minutes',
      'professionals',
      'community_minutes',
      'community_people',
      'community_share',
    ],
    rows: [
      row(
        'design',
        [minutes.designProfessional, minutes.designCommunity],
        [heads.designProfessional, heads.designCommunity],
        minutes.designShare,
      ),
      row(
        'delivery',
        [minutes.deliveryProfessional, minutes.deliveryCommunity],
        [heads.deliveryProfessional, heads.deliveryCommunity],
        minutes.deliveryShare,
      ),
    ],
  };
}

/** Every cell that any repeat fell in, most often first. */
function Chances({ view }: { view: GridView }) {
  const { t } = useWords();
  const cells = [...(view.uncertainty?.cells ?? [])].sort((one, other) => other.share - one.share);
  if (cells.length < 2) return null;
  return (
    <ul className="chances">
      {cells.map(({ cell, share }) => (
        <li key={cell}>
          <strong>{t('principles.ofHundred', { number: percent(share) })}</strong> {t(`grid.cell.${cell}`)}
        </li>
      ))}
    </ul>
  );
}

/** The community's part in each of the Four Co's. */
function Phases({ view }: { view: GridView }) {
  const { t } = useWords();
  const phases = (view.phases ?? []).filter(({ share }) => typeof share === 'number');
  if (phases.length === 0) return null;
  return (
    <>
      <h3>{t('grid.phases')}</h3>
      <ul className="phases">
        {phases.map(({ phase, share }) => (
          <li key={phase}>
            <p>{t('grid.phase', { phase: t(`phase.${phase}` as MessageId), number: percent(share ?? 0) })}</p>
            <svg className="share-bar" aria-hidden="true" focusable="false">
              <rect className="share-whole" y="1" width="100%" height="10" rx="5" />
              <rect className="share-part" y="1" width={`${String(percent(share ?? 0))}%`} height="10" rx="5" />
            </svg>
          </li>
        ))}
      </ul>
    </>
  );
}

function OneGrid({ view, thresholdPercent }: { view: GridView; thresholdPercent: number }) {
  const { t } = useWords();
  const title = t(`grid.basis.${view.basis}`);
  const sheet = useGridSheet(view, title);
  const cell = view.shownCell ?? view.cell;
  const own = view.uncertainty?.cells.find((drawn) => drawn.cell === cell);
  const changes = view.change.notes.filter((note) => note !== 'NOT_COMPARABLE' && note !== 'REQUESTS_UNKNOWN');
  const notes = view.notes.filter((note) => note !== 'NO_PROFESSIONAL_MINUTES');
  const classified = view.outcome === 'CLASSIFIED';
  return (
    <Picture
      title={`${t('grid.title')}: ${title}`}
      sheet={sheet}
      sentence={
        <>
          <p data-testid={`grid-${view.basis}`} data-outcome={view.outcome} data-cell={cell ?? ''}>
            {classified && cell ? t(`grid.cell.${cell}`) : t(`grid.outcome.${view.outcome}`)}
            {own && ` ${t('grid.sure', { percent: percent(own.share) })}`}
          </p>
          {view.headsCell && cell && view.headsCell !== cell && (
            <p>{t('grid.byHeads', { place: t(`grid.cell.${view.headsCell}`) })}</p>
          )}
        </>
      }
    >
      {classified && <GridPicture view={view} thresholdPercent={thresholdPercent} />}
      {classified && <Chances view={view} />}
      {changes.map((note) => (
        <div className="note" key={note}>
          <p>{t(`grid.change.${note}`)}</p>
        </div>
      ))}
      {notes.length > 0 && (
        <ul className="plain-list hint">
          {notes.map((note) => (
            <li key={note}>{t(`grid.note.${note}`)}</li>
          ))}
        </ul>
      )}
      {view.basis === 'STANDING' && <Phases view={view} />}
    </Picture>
  );
}

/** Who designs the service, and who delivers it. */
export function GridSection({ serviceId, from, to }: { serviceId: string; from: string; to: string }) {
  const { t } = useWords();
  const who = useWho();
  const grid = useRead<ServiceGrid>(`${who.at}/insight/services/${serviceId}/grid${query({ from, to })}`);
  return (
    <div>
      {pendingOrFailed(grid)}
      {grid.data?.views.map((view) => (
        <OneGrid key={view.basis} view={view} thresholdPercent={grid.data.thresholdPercent} />
      ))}
      {grid.data && <p className="hint">{t('grid.threshold', { percent: grid.data.thresholdPercent })}</p>}
    </div>
  );
}
