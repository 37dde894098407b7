import { useParams, useSearchParams } from 'react-router';
import { useWho } from '../app/who';
import { useNames } from '../api/names';
import { useSession } from '../api/paths';
import type { WorkSession } from '../api/types';
import { useSend } from '../api/useSend';
import { ActionButton } from '../ui/ActionButton';
import { GoLink } from '../ui/GoLink';
import { PageFrame } from '../ui/PageFrame';
import { pendingOrFailed, ProblemNote, SuccessNote } from '../ui/States';
import { useWords } from '../words/useWords';
import { History } from './History';
import { mayConfirm } from './mayConfirm';
import { Talk, useNotice, type ToldSession } from './Talk';
import { TeamTable } from './TeamTable';

const lengthOf = (session: WorkSession) =>
  session.contributions.find(({ part }) => part === 'GAVE')?.amountMinutes ?? 0;

/** A session: what was recorded, and the other person's yes to it. */
export default function ConfirmPage() {
  const { t, hours, day } = useWords();
  const who = useWho();
  const { sessionId = '' } = useParams();
  const [search] = useSearchParams();
  const reading = useSession(who, sessionId);
  const session: ToldSession | undefined = reading.data;
  useNotice(session);
  const names = useNames(who.communityId, session?.contributions.map(({ memberId }) => memberId) ?? []);
  const confirm = useSend<object, WorkSession>({
    name: `confirm.${sessionId}`,
    path: `${who.at}/sessions/${sessionId}/confirmation`,
  });
  const missing = pendingOrFailed(reading);
  if (missing || !session) return missing;

  const nameOf = (part: 'GAVE' | 'RECEIVED') => {
    const id = session.contributions.find((contribution) => contribution.part === part)?.memberId;
    if (id && id === who.memberId && !who.helped) return null;
    return names.get(id ?? '') ?? t('person.somebody');
  };
  const giver = nameOf('GAVE');
  const receiver = nameOf('RECEIVED');
  const facts = { hours: hours(lengthOf(session)), day: day(session.occurredOn) };
  const team = session.contributions.length > 2;
  const what = team
    ? t('session.team', { count: session.contributions.length, day: facts.day })
    : !giver
      ? t('session.youGave', { ...facts, name: receiver })
      : !receiver
        ? t('session.youGot', { ...facts, name: giver })
        : t('session.theyGave', { ...facts, giver, receiver });
  const asks = mayConfirm(session, who.helped?.id);
  const other = giver && who.memberId !== session.recordedByMemberId ? giver : (receiver ?? giver ?? '');
  return (
    <PageFrame title={asks ? t('session.right') : t('session.title')} lead={what} back="/">
      {search.get('recorded') && session.state === 'RECORDED' && <SuccessNote>{t('session.recorded')}</SuccessNote>}
      <ProblemNote problem={confirm.problem} />
      {asks && (
        <div className="actions">
          <ActionButton sending={confirm.sending} onPress={() => confirm.send(who.onBehalf)}>
            {t('session.confirm')}
          </ActionButton>
          {session.allowed ? null : <p>{t('session.wrong')}</p>}
        </div>
      )}
      <div aria-live="polite" data-testid="session-state" data-state={session.state}>
        {session.state === 'RECORDED' && !asks && <p>{t('session.waiting', { name: other })}</p>}
        {session.state === 'CONFIRMED' && <p>{t('session.settling')}</p>}
        {session.state === 'REFUSED' && <p>{t('session.refused')}</p>}
        {session.state === 'WITHDRAWN' && <p>{t('session.withdrawn')}</p>}
        {session.state === 'SETTLED' && (
          <SuccessNote>
            <p className="note-head">{team ? t('session.settledTeam') : t('session.settled')}</p>
            {!team && <p>{t('session.settledNext', facts)}</p>}
          </SuccessNote>
        )}
      </div>
      {team && <TeamTable contributions={session.contributions} label={t('team.who')} />}
      <Talk session={session} />
      {session.allowed && <History sessionId={session.id} />}
      <div className="actions">
        {who.memberId && <GoLink to="/hours">{t('session.seeHours')}</GoLink>}
        {session.serviceId && who.has('STAFF', 'COORDINATOR') && (
          <GoLink to={`/services/${session.serviceId}`}>{t('session.seeService')}</GoLink>
        )}
        {session.arrangementId && (
          <GoLink to={`/arrangements/${session.arrangementId}`}>{t('session.seeArrangement')}</GoLink>
        )}
      </div>
    </PageFrame>
  );
}
