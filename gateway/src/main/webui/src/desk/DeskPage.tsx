import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useWho } from '../app/who';
import { membersWith, useMembers } from '../api/members';
import { useAll } from '../api/read';
import type { Application, Member, Referral } from '../api/types';
import { ActionButton } from '../ui/ActionButton';
import { TextBox } from '../ui/Fields';
import { GoLink } from '../ui/GoLink';
import { MoreButton } from '../ui/MoreButton';
import { PageFrame } from '../ui/PageFrame';
import { Empty, pendingOrFailed } from '../ui/States';
import { useWords } from '../words/useWords';

function MemberLine({ member }: { member: Member }) {
  const { t } = useWords();
  const who = useWho();
  const navigate = useNavigate();
  return (
    <li className="card card-row">
      <div>
        <Link to={`/desk/members/${member.id}`}>
          <strong>{member.displayName}</strong>
        </Link>
        <p className="hint">
          {member.state === 'LEFT'
            ? t('desk.left')
            : member.hasSignIn === false
              ? t('desk.noSignIn')
              : (member.phone ?? member.email ?? t('desk.signsIn'))}
        </p>
      </div>
      {member.state === 'ACTIVE' && (
        <ActionButton
          look="second"
          onPress={() => {
            who.help(member);
            void navigate('/');
          }}
        >
          {t('desk.help', { name: member.displayName })}
        </ActionButton>
      )}
    </li>
  );
}

/** The coordinator's desk: find a member and help them; joiners; imports. */
export default function DeskPage() {
  const { t } = useWords();
  const who = useWho();
  const [wanted, setWanted] = useState('');
  const { items, reading, readingOn, tooMany } = useMembers(who, { readOn: wanted.trim() !== '' });
  const coordinates = who.has('COORDINATOR');
  const referrals = useAll<Referral>(`${who.at}/referrals?state=RECEIVED`, { again: 30_000, enabled: coordinates });
  const applications = useAll<Application>(`${who.at}/applications?state=OPEN`, { again: 30_000 });
  const waiting = applications.data ?? [];
  const missing = pendingOrFailed(reading);
  const found = membersWith(items, wanted);
  return (
    <PageFrame title={t('nav.desk')} lead={t('desk.lead')} width="wide">
      <ul className="desk-links">
        <li>
          <GoLink to="/desk/applications">{t('desk.applications', { count: waiting.length })}</GoLink>
        </li>
        {coordinates && (
          <li>
            <GoLink to="/desk/referrals">{t('desk.referrals', { count: referrals.data?.length ?? 0 })}</GoLink>
          </li>
        )}
        <li>
          <GoLink to="/desk/members/new">{t('desk.addMember')}</GoLink>
        </li>
        <li>
          <GoLink to="/desk/imports">{t('desk.imports')}</GoLink>
        </li>
        <li>
          <GoLink to="/services">{t('nav.services')}</GoLink>
        </li>
      </ul>
      <h2>{t('desk.members')}</h2>
      <TextBox label={t('desk.search')} hint={t('desk.searchHint')} value={wanted} onChange={setWanted} />
      {missing ?? (
        <>
          <p role="status" className="hint">
            {t('desk.found', { count: found.length })}
            {readingOn && ` ${t('desk.searching')}`}
            {reading.hasNextPage && !readingOn && ` ${t(tooMany ? 'desk.tooMany' : 'desk.moreToSearch')}`}
          </p>
          {found.length === 0 && !readingOn && <Empty>{t('desk.nobody')}</Empty>}
          <ul className="cards cards-tight">
            {found.map((member) => (
              <MemberLine key={member.id} member={member} />
            ))}
          </ul>
          {!readingOn && <MoreButton reading={reading} />}
        </>
      )}
    </PageFrame>
  );
}
