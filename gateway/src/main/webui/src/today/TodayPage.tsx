import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { ArrangementCard } from '../arrangement/ArrangementCard';
import { otherOf, waitsForAnswer, waitsForRecord } from '../arrangement/states';
import { useWho } from '../app/who';
import { useNames } from '../api/names';
import { useAccount, useArrangements, useSessions } from '../api/paths';
import type { WorkSession } from '../api/types';
import { BalanceSentence } from '../hours/HoursPage';
import { mayConfirm } from '../session/mayConfirm';
import { GoLink } from '../ui/GoLink';
import { Icon, type IconName } from '../ui/Icon';
import { PageFrame } from '../ui/PageFrame';
import { ErrorPage, pendingOrFailed, Waiting } from '../ui/States';
import { capital, useWords } from '../words/useWords';

function BigAction({ to, icon, label, hint }: { to: string; icon: IconName; label: string; hint: string }) {
  return (
    <Link to={to} className="big-action">
      <Icon name={icon} />
      <span>
        <strong>{label}</strong>
        <span className="hint">{hint}</span>
      </span>
    </Link>
  );
}

function ToConfirm({ session, names }: { session: WorkSession; names: Map<string, string> }) {
  const { t, hours, day } = useWords();
  const minutes = session.contributions.find(({ part }) => part === 'GAVE')?.amountMinutes ?? 0;
  const name = names.get(session.recordedByMemberId ?? '') ?? t('person.somebody');
  return (
    <li className="card">
      <h3>{t('today.confirmHead', { name })}</h3>
      <p>{capital(t('today.confirmText', { hours: hours(minutes), day: day(session.occurredOn) }))}</p>
      <GoLink to={`/sessions/${session.id}`} look="second">
        {t('today.confirmGo')}
      </GoLink>
    </li>
  );
}

function Group({ title, children }: { title: string; children: ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul className="cards">{children}</ul>
    </section>
  );
}

function WhatWaits() {
  const { t } = useWords();
  const who = useWho();
  const arrangements = useArrangements(who);
  const sessions = useSessions(who, { state: 'RECORDED' });
  const all = arrangements.data ?? [];
  const now = new Date();
  const open = (sessions.data ?? []).filter(({ state }) => state === 'RECORDED');
  const recorded = new Set(open.map(({ arrangementId }) => arrangementId));
  const answers = all.filter((item) => waitsForAnswer(item, who.memberId));
  const records = all.filter((item) => waitsForRecord(item, now) && !recorded.has(item.id));
  const coming = all.filter((item) => item.state === 'AGREED' && !item.sessionId && !waitsForRecord(item, now));
  const confirms = open.filter((session) => mayConfirm(session, who.helped?.id));
  const names = useNames(who.communityId, [
    ...[...answers, ...records, ...coming].map((item) => otherOf(item, who.memberId)),
    ...confirms.map(({ recordedByMemberId }) => recordedByMemberId),
  ]);
  const missing = pendingOrFailed(arrangements, sessions);
  if (missing) return missing;
  return (
    <>
      {answers.length + records.length + confirms.length === 0 && (
        <p className="nothing-waits">
          {who.helped ? t('today.nothingFor', { name: who.helped.displayName }) : t('today.nothing')}
        </p>
      )}
      <Group title={t('today.answers')}>
        {answers.map((item) => (
          <ArrangementCard key={item.id} arrangement={item} names={names}>
            <GoLink to={`/arrangements/${item.id}`} look="second">
              {t('today.answerGo')}
            </GoLink>
          </ArrangementCard>
        ))}
      </Group>
      <Group title={t('today.confirms')}>
        {confirms.map((session) => (
          <ToConfirm key={session.id} session={session} names={names} />
        ))}
      </Group>
      <Group title={t('today.records')}>
        {records.map((item) => (
          <ArrangementCard key={item.id} arrangement={item} names={names}>
            <GoLink to={`/arrangements/${item.id}/record`} look="second">
              {t('arrangement.record')}
            </GoLink>
          </ArrangementCard>
        ))}
      </Group>
      <Group title={t('today.coming')}>
        {coming.map((item) => (
          <ArrangementCard key={item.id} arrangement={item} names={names} />
        ))}
      </Group>
    </>
  );
}

function MyHours() {
  const { t } = useWords();
  const who = useWho();
  const { data: account, isPending, isError, error, refetch } = useAccount(who);
  if (account) return <BalanceSentence account={account} />;
  if (isPending) return <Waiting />;
  if (isError) return <ErrorPage error={error} again={() => void refetch()} />;
  return <p>{t('hours.noAccount')}</p>;
}

/** The first page of a member: my hours in a sentence, and what waits for me. */
export default function TodayPage() {
  const { t } = useWords();
  const who = useWho();
  const title = who.helped
    ? t('today.titleFor', { name: who.helped.displayName })
    : t('today.title', { name: who.name.split(' ')[0] ?? who.name });
  return (
    <PageFrame title={title} width="full">
      <div className="today">
        <div>
          <MyHours />
          <div className="big-actions">
            <BigAction to="/ask" icon="ask" label={t('today.ask')} hint={t('today.askHint')} />
            <BigAction to="/offer" icon="give" label={t('today.offer')} hint={t('today.offerHint')} />
          </div>
        </div>
        <div>
          <WhatWaits />
        </div>
      </div>
    </PageFrame>
  );
}
