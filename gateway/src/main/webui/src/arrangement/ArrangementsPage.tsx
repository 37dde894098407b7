import { useWho } from '../app/who';
import { useNames } from '../api/names';
import { useArrangements } from '../api/paths';
import type { Arrangement } from '../api/types';
import { GoLink } from '../ui/GoLink';
import { PageFrame } from '../ui/PageFrame';
import { Empty, pendingOrFailed } from '../ui/States';
import { useWords } from '../words/useWords';
import { ArrangementCard } from './ArrangementCard';
import { otherOf, waitsForAnswer } from './states';

/** All arrangements of a member: what waits, what was agreed, what is over. */
export default function ArrangementsPage() {
  const { t } = useWords();
  const who = useWho();
  const arrangements = useArrangements(who);
  const all = arrangements.data ?? [];
  const names = useNames(
    who.communityId,
    all.map((arrangement) => otherOf(arrangement, who.memberId)),
  );
  const missing = pendingOrFailed(arrangements);
  const groups: { title: string; items: Arrangement[] }[] = [
    { title: t('arrangements.answer'), items: all.filter((item) => waitsForAnswer(item, who.memberId)) },
    { title: t('arrangements.agreed'), items: all.filter(({ state }) => state === 'AGREED') },
    {
      title: t('arrangements.sent'),
      items: all.filter((item) => item.state === 'INVITED' && !waitsForAnswer(item, who.memberId)),
    },
    { title: t('arrangements.past'), items: all.filter(({ state }) => !['INVITED', 'AGREED'].includes(state)) },
  ];
  return (
    <PageFrame title={t('nav.arrangements')}>
      {missing ?? (
        <>
          {all.length === 0 && (
            <Empty>
              <p>{t('arrangements.none')}</p>
              <GoLink to="/ask" look="button">
                {t('today.ask')}
              </GoLink>
            </Empty>
          )}
          {groups
            .filter(({ items }) => items.length > 0)
            .map(({ title, items }) => (
              <section key={title}>
                <h2>{title}</h2>
                <ul className="cards">
                  {items.map((arrangement) => (
                    <ArrangementCard key={arrangement.id} arrangement={arrangement} names={names} />
                  ))}
                </ul>
              </section>
            ))}
        </>
      )}
    </PageFrame>
  );
}
