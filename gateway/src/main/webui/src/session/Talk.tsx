import { useEffect, useRef, useState } from 'react';
import { send } from '../api/http';
import type { DisputeReason, SessionTalk, WorkSession } from '../api/types';
import { useSend } from '../api/useSend';
import { useWho } from '../app/who';
import { ActionButton } from '../ui/ActionButton';
import { Choices } from '../ui/Fields';
import { GoLink } from '../ui/GoLink';
import { MistakeNote, ProblemNote } from '../ui/States';
import { useWords } from '../words/useWords';

export const disputeReasons: DisputeReason[] = [
  'NOT_HAPPENED',
  'WRONG_MINUTES',
  'WRONG_DAY',
  'WRONG_PEOPLE',
  'NOT_AGREED',
  'OTHER',
];

export type ToldSession = WorkSession & SessionTalk;

/** Says to the ledger that the person has seen what waits for them; from then on it can confirm itself. */
export function useNotice(session: ToldSession | undefined) {
  const who = useWho();
  const told = useRef(false);
  const shown = session?.state === 'RECORDED' && (session.allowed ?? []).includes('CONFIRM') && !who.helped;
  const id = session?.id ?? '';
  useEffect(() => {
    if (!shown || told.current) return;
    told.current = true;
    // When it does not arrive, the next look at the page says it again.
    send('POST', `${who.at}/sessions/${id}/notice`, { body: {}, key: `notice-${id}` }).catch(() => {
      told.current = false;
    });
  }, [shown, id, who.at]);
}

/** Saying that a record is not right: why, in one choice. */
function Dispute({ session }: { session: ToldSession }) {
  const { t } = useWords();
  const who = useWho();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [mistake, setMistake] = useState<string | null>(null);
  const dispute = useSend<object>({ name: `dispute.${session.id}`, path: `${who.at}/sessions/${session.id}/dispute` });
  if (!open) {
    return (
      <ActionButton look="second" onPress={() => setOpen(true)}>
        {t('dispute.start')}
      </ActionButton>
    );
  }
  return (
    <form
      noValidate
      className="talk-form"
      onSubmit={(event) => {
        event.preventDefault();
        setMistake(reason ? null : t('dispute.choose'));
        if (reason) dispute.send({ reason, ...who.onBehalf });
      }}
    >
      <MistakeNote text={mistake} />
      <ProblemNote problem={dispute.problem} />
      <Choices
        label={t('dispute.why')}
        value={reason}
        onChange={setReason}
        choices={disputeReasons.map((value) => ({ value, label: t(`reason.${value}`) }))}
      />
      <p className="hint">{t('dispute.next')}</p>
      <div className="actions">
        <ActionButton type="submit" sending={dispute.sending}>
          {t('dispute.send')}
        </ActionButton>
        <ActionButton look="plain" onPress={() => setOpen(false)}>
          {t('dispute.cancel')}
        </ActionButton>
      </div>
    </form>
  );
}

function EndDispute({ session }: { session: ToldSession }) {
  const { t } = useWords();
  const who = useWho();
  const mine = session.dispute?.byMemberId === who.memberId;
  const end = useSend<object>({ name: `uphold.${session.id}`, path: `${who.at}/sessions/${session.id}/dispute/end` });
  return (
    <>
      <ProblemNote problem={end.problem} />
      <ActionButton look="second" sending={end.sending} onPress={() => end.send({})}>
        {mine ? t('dispute.takeBack') : t('dispute.uphold')}
      </ActionButton>
    </>
  );
}

function Withdraw({ session }: { session: ToldSession }) {
  const { t } = useWords();
  const who = useWho();
  const [sure, setSure] = useState(false);
  const withdraw = useSend<object>({
    name: `withdraw.${session.id}`,
    path: `${who.at}/sessions/${session.id}/withdrawal`,
  });
  if (!sure) {
    return (
      <ActionButton look="plain" onPress={() => setSure(true)}>
        {t('withdraw.start')}
      </ActionButton>
    );
  }
  const body = { version: session.version, reason: 'NOT_HAPPENED', ...who.onBehalf };
  return (
    <div className="note">
      <p className="note-head">{t('withdraw.sure')}</p>
      <p>{session.state === 'SETTLED' ? t('withdraw.hoursGoBack') : t('withdraw.nothingMoves')}</p>
      <ProblemNote problem={withdraw.problem} />
      <div className="actions">
        <ActionButton look="warn" sending={withdraw.sending} onPress={() => withdraw.send(body)}>
          {t('withdraw.yes')}
        </ActionButton>
        <ActionButton look="plain" onPress={() => setSure(false)}>
          {t('dispute.cancel')}
        </ActionButton>
      </div>
    </div>
  );
}

/** What can be done about a session besides confirming it: only what the ledger allows this person. */
export function Talk({ session }: { session: ToldSession }) {
  const { t, day } = useWords();
  const allowed = session.allowed ?? [];
  return (
    <>
      {session.dispute && session.state === 'DISPUTED' && (
        <div className="note" data-testid="dispute" data-reason={session.dispute.reason}>
          <p className="note-head">{t('dispute.is')}</p>
          <p>{t(`reason.${session.dispute.reason}`)}.</p>
          <p>{t('dispute.notCounted')}</p>
        </div>
      )}
      {session.state === 'RECORDED' && session.confirmsItselfAt && (
        <p className="hint">{t('session.itself', { day: day(session.confirmsItselfAt.slice(0, 10)) })}</p>
      )}
      {allowed.includes('END_DISPUTE') && <EndDispute session={session} />}
      {allowed.includes('CORRECT') && (
        <p>
          <GoLink to={`/sessions/${session.id}/correct`}>{t('correct.go')}</GoLink>
        </p>
      )}
      {allowed.includes('DISPUTE') && <Dispute session={session} />}
      {allowed.includes('WITHDRAW') && <Withdraw session={session} />}
    </>
  );
}
