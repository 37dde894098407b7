import { Link } from 'react-router';
import { useNames } from '../api/names';
import { usePages } from '../api/read';
import type { QuietMember } from '../api/figures';
import { useWho } from '../app/who';
import { MoreButton } from '../ui/MoreButton';
import { PageFrame } from '../ui/PageFrame';
import { Empty, pendingOrFailed } from '../ui/States';
import { useWords } from '../words/useWords';

/** Who has not been heard of for a while, so that a coordinator can ring and ask how they are. */
export default function QuietPage() {
  const { t, day } = useWords();
  const who = useWho();
  const { items, reading } = usePages<QuietMember>(`${who.at}/insight/dormancy/members?days=90`);
  const names = useNames(
    who.communityId,
    items.map(({ memberId }) => memberId),
  );
  const missing = pendingOrFailed(reading);
  return (
    <PageFrame title={t('quiet.title')} lead={t('quiet.lead')} back="/insight/funnels">
      {missing}
      {!missing && items.length === 0 && <Empty>{t('quiet.none')}</Empty>}
      <ul className="cards cards-tight">
        {items.map(({ memberId, joinedOn, lastHeardOfOn }) => (
          <li key={memberId} className="card">
            <Link to={`/desk/members/${memberId}`}>
              <strong>{names.get(memberId) ?? t('person.somebody')}</strong>
            </Link>
            <p className="hint">
              {lastHeardOfOn ? t('quiet.last', { day: day(lastHeardOfOn) }) : t('quiet.never', { day: day(joinedOn) })}
            </p>
          </li>
        ))}
      </ul>
      <MoreButton reading={reading} />
    </PageFrame>
  );
}
