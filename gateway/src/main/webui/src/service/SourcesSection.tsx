import { query } from '../api/http';
import { usePages } from '../api/read';
import type { CountedSession } from '../api/types';
import { useWho } from '../app/who';
import { MoreButton } from '../ui/MoreButton';
import { Empty, pendingOrFailed } from '../ui/States';
import { TableFrame } from '../ui/TableFrame';
import { capital, useWords } from '../words/useWords';

/** The sessions and staff hours that the figures are made of. */
export function SourcesSection({ serviceId, from, to }: { serviceId: string; from: string; to: string }) {
  const { t, hours, day, month } = useWords();
  const who = useWho();
  const { items, reading } = usePages<CountedSession>(
    `${who.at}/insight/services/${serviceId}/sources${query({ from, to })}`,
    10,
  );
  const missing = pendingOrFailed(reading);
  return (
    <section>
      <h2>{t('sources.title')}</h2>
      {missing}
      {!missing && items.length === 0 && <Empty>{t('insight.nothing')}</Empty>}
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
                  <td>{t(`sources.kind.${source.kind}`)}</td>
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
