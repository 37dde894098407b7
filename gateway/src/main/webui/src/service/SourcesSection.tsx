import { Link } from 'react-router';
import { query } from '../api/http';
import { usePages } from '../api/read';
import type { CountedSession } from '../api/figures';
import { useWho } from '../app/who';
import type { MessageId } from '../i18n/messages';
import { MoreButton } from '../ui/MoreButton';
import { Empty, pendingOrFailed } from '../ui/States';
import { TableFrame } from '../ui/TableFrame';
import { capital, useWords } from '../words/useWords';

/** Which part of the figures is looked at: a month, a phase, a function, or all of it. */
export interface Part {
  month?: string;
  phase?: string;
  function?: string;
}

interface Properties {
  serviceId: string;
  from: string;
  to: string;
  part: Part;
  onAll: () => void;
}

/** The sessions and staff hours that the figures are made of. */
export function SourcesSection({ serviceId, from, to, part, onAll }: Properties) {
  const { t, hours, day, month } = useWords();
  const who = useWho();
  const wanted = { from: part.month ?? from, to: part.month ?? to, phase: part.phase, function: part.function };
  const { items, reading } = usePages<CountedSession>(
    `${who.at}/insight/services/${serviceId}/sources${query(wanted)}`,
    10,
  );
  const missing = pendingOrFailed(reading);
  const only = part.month
    ? month(part.month)
    : part.phase
      ? t(`phase.${part.phase}` as MessageId)
      : part.function
        ? t(`function.${part.function}` as MessageId)
        : null;
  return (
    <section id="sources">
      <h2>{t('sources.title')}</h2>
      {only && (
        <p>
          {t('sources.only', { part: only })}{' '}
          <button type="button" className="link-button" onClick={onAll}>
            {t('sources.all')}
          </button>
        </p>
      )}
      {missing}
      {!missing && items.length === 0 && <Empty>{t('sources.none')}</Empty>}
      {items.length > 0 && (
        <TableFrame label={t('sources.table')}>
          <table>
            <caption>{t('sources.table')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('sources.when')}</th>
                <th scope="col">{t('sources.what')}</th>
                <th scope="col">{t('insight.unpaid')}</th>
                <th scope="col">{t('insight.paid')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((source) => (
                <tr key={source.id}>
                  <th scope="row">{capital(source.occurredOn ? day(source.occurredOn) : month(source.month))}</th>
                  <td>
                    {source.kind === 'SESSION' ? (
                      <Link to={`/sessions/${source.id}`}>{t('sources.kind.SESSION')}</Link>
                    ) : (
                      t('sources.kind.STAFF_HOURS')
                    )}
                  </td>
                  <td>{capital(hours(source.unpaidMinutes))}</td>
                  <td>{capital(hours(source.paidMinutes))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
      <MoreButton reading={reading} />
    </section>
  );
}
