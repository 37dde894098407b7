import { query } from '../api/http';
import { useRead } from '../api/read';
import type { GridView, ServiceGrid } from '../api/types';
import { useWho } from '../app/who';
import type { MessageId } from '../i18n/messages';
import { pendingOrFailed } from '../ui/States';
import { TableFrame } from '../ui/TableFrame';
import { capital, useWords } from '../words/useWords';
import { GridPicture } from './GridPicture';

const percent = (share: number) => Math.round(share * 100);

function GridTable({ view, label }: { view: GridView; label: string }) {
  const { t, hours } = useWords();
  const { minutes, heads } = view;
  const rows: [MessageId, number, number, number, number, number | null | undefined][] = [
    [
      'grid.design',
      minutes.designProfessional,
      minutes.designCommunity,
      heads.designProfessional,
      heads.designCommunity,
      minutes.designShare,
    ],
    [
      'grid.delivery',
      minutes.deliveryProfessional,
      minutes.deliveryCommunity,
      heads.deliveryProfessional,
      heads.deliveryCommunity,
      minutes.deliveryShare,
    ],
  ];
  const people = (amountMinutes: number, count: number) =>
    amountMinutes > 0 && count === 0
      ? `${capital(hours(amountMinutes))} (${t('grid.peopleUnknown')})`
      : `${capital(hours(amountMinutes))} (${t('grid.people', { count })})`;
  return (
    <TableFrame label={label}>
      <table>
        <caption>{label}</caption>
        <thead>
          <tr>
            <th scope="col">{t('grid.part')}</th>
            <th scope="col">{t('grid.professionals')}</th>
            <th scope="col">{t('grid.community')}</th>
            <th scope="col">{t('grid.share')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([id, professional, community, professionals, members, share]) => (
            <tr key={id}>
              <th scope="row">{t(id)}</th>
              <td>{people(professional, professionals)}</td>
              <td>{people(community, members)}</td>
              <td>{typeof share === 'number' ? `${percent(share)} %` : t('insight.notKnown')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function OneGrid({ view, thresholdPercent }: { view: GridView; thresholdPercent: number }) {
  const { t } = useWords();
  const title = t(`grid.basis.${view.basis}`);
  const cell = view.shownCell ?? view.cell;
  const own = view.uncertainty?.cells.find((drawn) => drawn.cell === cell);
  const changes = view.change.notes.filter((note) => note !== 'NOT_COMPARABLE' && note !== 'REQUESTS_UNKNOWN');
  const notes = view.notes.filter((note) => note !== 'NO_PROFESSIONAL_MINUTES');
  return (
    <>
      <h3>{title}</h3>
      <p data-testid={`grid-${view.basis}`} data-outcome={view.outcome} data-cell={cell ?? ''}>
        {view.outcome === 'CLASSIFIED' && cell ? t(`grid.cell.${cell}`) : t(`grid.outcome.${view.outcome}`)}
        {own && ` ${t('grid.sure', { percent: percent(own.share) })}`}
      </p>
      {view.outcome === 'CLASSIFIED' && <GridPicture view={view} thresholdPercent={thresholdPercent} />}
      {changes.map((note) => (
        <div className="note" key={note}>
          <p>{t(`grid.change.${note}`)}</p>
        </div>
      ))}
      {notes.length > 0 && (
        <ul className="hint">
          {notes.map((note) => (
            <li key={note}>{t(`grid.note.${note}`)}</li>
          ))}
        </ul>
      )}
      <GridTable view={view} label={`${t('grid.table')} ${title}`} />
    </>
  );
}

/** Who designs the service, and who delivers it. */
export function GridSection({ serviceId, from, to }: { serviceId: string; from: string; to: string }) {
  const { t } = useWords();
  const who = useWho();
  const grid = useRead<ServiceGrid>(`${who.at}/insight/services/${serviceId}/grid${query({ from, to })}`);
  return (
    <section>
      <h2>{t('grid.title')}</h2>
      {pendingOrFailed(grid)}
      {grid.data?.views.map((view) => (
        <OneGrid key={view.basis} view={view} thresholdPercent={grid.data.thresholdPercent} />
      ))}
    </section>
  );
}
