import { useWho } from '../app/who';
import { useRead } from '../api/read';
import type { Member } from '../api/types';
import { GoLink } from '../ui/GoLink';
import { PageFrame } from '../ui/PageFrame';
import { pendingOrFailed } from '../ui/States';
import { useWords } from '../words/useWords';

/** What is held about me, and how to ask about it. */
export default function DataPage() {
  const { t, day } = useWords();
  const who = useWho();
  const ownId = who.membership.memberId ?? '';
  const member = useRead<Member>(`${who.at}/members/${ownId}`, { enabled: ownId !== '' });
  const missing = ownId ? pendingOrFailed(member) : null;
  return (
    <PageFrame title={t('nav.data')} lead={t('data.lead')}>
      {missing}
      {member.data && (
        <dl className="facts">
          <div>
            <dt>{t('person.name')}</dt>
            <dd>{member.data.displayName}</dd>
          </div>
          <div>
            <dt>{t('person.email')}</dt>
            <dd>{member.data.email ?? t('data.none')}</dd>
          </div>
          <div>
            <dt>{t('person.phone')}</dt>
            <dd>{member.data.phone ?? t('data.none')}</dd>
          </div>
          {member.data.joinedOn && (
            <div>
              <dt>{t('data.joined')}</dt>
              <dd>{day(member.data.joinedOn)}</dd>
            </div>
          )}
        </dl>
      )}
      <h2>{t('data.alsoTitle')}</h2>
      <ul className="plain-list">
        <li>{t('data.posts')}</li>
        <li>{t('data.hours')}</li>
        <li>{t('data.names')}</li>
        <li>{t('data.wellbeing')}</li>
      </ul>
      {ownId && !who.helped && <GoLink to="/how-are-you">{t('nav.wellbeing')}</GoLink>}
      <h2>{t('data.askTitle')}</h2>
      <p>{t('data.ask')}</p>
    </PageFrame>
  );
}
