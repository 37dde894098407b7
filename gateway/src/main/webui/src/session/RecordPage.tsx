import { useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { otherOf } from '../arrangement/states';
import { useWho } from '../app/who';
import { intentDone, intentKey } from '../api/intent';
import { useNames } from '../api/names';
import { useArrangement } from '../api/paths';
import type { Arrangement, WorkSession } from '../api/types';
import { useSend } from '../api/useSend';
import { ActionButton } from '../ui/ActionButton';
import { DayChoice, dayAnswerOf, noDay, readDay } from '../ui/DayChoice';
import { GoLink } from '../ui/GoLink';
import { LengthChoice, lengthOf, minutesOf } from '../ui/LengthChoice';
import { PageFrame } from '../ui/PageFrame';
import { MistakeNote, pendingOrFailed, ProblemNote } from '../ui/States';
import { useDraft } from '../ui/useDraft';
import { useWords } from '../words/useWords';
import { dequeue, enqueue, queuedRecords, type QueuedRecord, type RecordBody } from './queue';

function Missed({ arrangement }: { arrangement: Arrangement }) {
  const { t } = useWords();
  const who = useWho();
  const navigate = useNavigate();
  const missed = useSend<object>({
    name: `missed.${arrangement.id}`,
    path: `${who.at}/arrangements/${arrangement.id}/missed`,
    done: () => void navigate(`/arrangements/${arrangement.id}`),
  });
  return (
    <>
      <ProblemNote problem={missed.problem} />
      <ActionButton look="plain" sending={missed.sending} onPress={() => missed.send(who.onBehalf)}>
        {t('record.missed')}
      </ActionButton>
    </>
  );
}

interface FormProperties {
  arrangement: Arrangement;
  /** What was recorded before and refused; it is put right here. */
  refused: QueuedRecord | undefined;
}

function RecordForm({ arrangement, refused }: FormProperties) {
  const words = useWords();
  const { t } = words;
  const who = useWho();
  const navigate = useNavigate();
  const intent = `record.${arrangement.id}`;
  // The plain case is two taps: the arranged length is already chosen.
  const [draft, change, clear] = useDraft(intent, {
    when: refused?.body.occurredOn ? dayAnswerOf(refused.body.occurredOn) : noDay,
    length: lengthOf(refused?.body.amountMinutes ?? arrangement.amountMinutes),
  });
  const [mistake, setMistake] = useState<string | null>(null);
  const [kept, setKept] = useState(false);
  const path = `${who.at}/sessions`;
  const record = useSend<object, WorkSession>({
    name: intent,
    path,
    done: (session) => {
      clear();
      if (refused) dequeue(refused.key);
      void navigate(`/sessions/${session.id}?recorded=1`, { replace: true });
    },
  });
  const day = readDay(draft.when, 'past', words);
  const amountMinutes = minutesOf(draft.length);
  const body: RecordBody = {
    arrangementId: arrangement.id,
    occurredOn: 'day' in day ? day.day : null,
    amountMinutes,
    ...who.onBehalf,
  };
  const keepHere = () => {
    const key = intentKey(intent, { path, body });
    enqueue({ key, path, body, title: arrangement.title, subjectId: who.subjectId, helped: who.helped });
    if (refused && refused.key !== key) dequeue(refused.key);
    intentDone(intent);
    clear();
    setKept(true);
  };
  if (kept) {
    return (
      <div className="note note-success" role="status">
        <p className="note-head">{t('record.kept')}</p>
        <GoLink to="/">{t('common.toToday')}</GoLink>
      </div>
    );
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const wrong = 'mistake' in day ? day.mistake : amountMinutes === null ? t('length.mistake') : null;
        setMistake(wrong);
        if (!wrong) record.send(body);
      }}
    >
      <MistakeNote text={mistake} />
      <ProblemNote problem={record.problem} />
      {record.problem?.mayPassLater && record.problem.status !== 401 && (
        <ActionButton look="second" onPress={keepHere}>
          {t('record.keep')}
        </ActionButton>
      )}
      <DayChoice label={t('record.when')} towards="past" answer={draft.when} onChange={(when) => change({ when })} />
      <LengthChoice label={t('record.length')} answer={draft.length} onChange={(length) => change({ length })} />
      <div className="actions">
        <ActionButton type="submit" sending={record.sending}>
          {t('record.send')}
        </ActionButton>
      </div>
    </form>
  );
}

/** Saying what happened: which day, how long. */
export default function RecordPage() {
  const { t } = useWords();
  const who = useWho();
  const { arrangementId = '' } = useParams();
  const [search] = useSearchParams();
  const reading = useArrangement(who, arrangementId);
  const otherId = reading.data ? otherOf(reading.data, who.memberId) : null;
  const names = useNames(who.communityId, [otherId]);
  const missing = pendingOrFailed(reading);
  if (missing || !reading.data) return missing;
  const name = names.get(otherId ?? '') ?? t('person.somebody');
  return (
    <PageFrame
      title={t('record.title')}
      lead={t('record.lead', { title: reading.data.title, name })}
      back={`/arrangements/${arrangementId}`}
    >
      <RecordForm
        arrangement={reading.data}
        refused={queuedRecords().find(
          ({ key, subjectId }) => key === search.get('kept') && subjectId === who.subjectId,
        )}
      />
      <Missed arrangement={reading.data} />
    </PageFrame>
  );
}
