import { useNames } from '../api/names';
import type { Contribution } from '../api/types';
import { useWho } from '../app/who';
import { TableFrame } from '../ui/TableFrame';
import { capital, useWords } from '../words/useWords';
import { roleOf } from './team';

/** Everybody on one record: as what they took part, and how long. */
export function TeamTable({ contributions, label }: { contributions: Contribution[]; label: string }) {
  const { t, hours } = useWords();
  const who = useWho();
  const names = useNames(
    who.communityId,
    contributions.map(({ memberId }) => memberId),
  );
  return (
    <TableFrame label={label}>
      <table>
        <caption>{label}</caption>
        <thead>
          <tr>
            <th scope="col">{t('team.person')}</th>
            <th scope="col">{t('team.role')}</th>
            <th scope="col">{t('team.length')}</th>
          </tr>
        </thead>
        <tbody>
          {contributions.map((contribution, index) => (
            <tr key={index}>
              <th scope="row">
                {contribution.memberId
                  ? (names.get(contribution.memberId) ?? t('person.somebody'))
                  : t('team.colleague')}
              </th>
              <td>{t(`team.role.${roleOf(contribution)}`)}</td>
              <td>{capital(hours(contribution.amountMinutes))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
