import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useSession } from '../api/paths';
import type { WorkSession } from '../api/types';
import { useSend } from '../api/useSend';
import { useWho } from '../app/who';
import { ActionButton } from '../ui/ActionButton';
import { dayAnswerOf, DayChoice, readDay } from '../ui/DayChoice';
import { Choices } from '../ui/Fields';
import { PageFrame } from '../ui/PageFrame';
import { MistakeNote, pendingOrFailed, ProblemNote } from '../ui/States';
import { useDraft } from '../ui/useDraft';
import { useWords } from '../words/useWords';
import { disputeReasons, type ToldSession } from './Talk';
import { contributionsOf, linesOf, teamMistake } from './team';
import { TeamEditor } from './TeamEditor';

const limits = ['ledger/insufficient-balance', 'ledger/ceiling-exceeded'];

function CorrectForm({ session }: { session: ToldSession }) {
  const words = useWords();
  const { t } = words;
  const who = useWho();
  const navigate = useNavigate();
  const [draft, change, clear] = useDraft(`correct.${session.id}.${String(session.version)}`, {
    when: dayAnswerOf(session.occurredOn),
    lines: linesOf(session.contributions, true),
    reason: '',
  });
  const [mistake, setMistake] = useState<string | null>(null);
  const correct = useSend<object, WorkSession>({
    name: `correct.${session.id}`,
    path: `${who.at}/sessions/${session.id}/correction`,
    done: () => {
      clear();
      void navigate(`/sessions/${session.id}`, { replace: true });
    },
  });
  const day = readDay(draft.when, 'past', words);
  const submit = (beyondLimits: boolean) => {
    const wrongTeam = teamMistake(draft.lines);
    const wrong =
      'mistake' in day
        ? day.mistake
        : wrongTeam
          ? t(`team.mistake.${wrongTeam}`)
          : draft.reason
            ? null
            : t('dispute.choose');
    setMistake(wrong);
    if (wrong || 'mistake' in day) return;
    correct.send({
      version: session.version,
      reason: draft.reason,
      occurredOn: day.day,
      ...(session.serviceId ? { serviceId: session.serviceId } : {}),
      contributions: contributionsOf(draft.lines, null, ''),
      ...(beyondLimits ? { beyondLimits } : {}),
      ...who.onBehalf,
    });
  };
  const refusedByLimit = limits.includes(correct.problem?.code ?? '');
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit(false);
      }}
    >
      <MistakeNote text={mistake} />
      <ProblemNote problem={correct.problem} />
      {refusedByLimit && who.has('COORDINATOR') && (
        <div className="note">
          <p>{t('correct.limits')}</p>
          <ActionButton look="second" sending={correct.sending} onPress={() => submit(true)}>
            {t('correct.beyond')}
          </ActionButton>
        </div>
      )}
      <Choices
        label={t('correct.why')}
        value={draft.reason}
        onChange={(reason) => change({ reason })}
        choices={disputeReasons
          .filter((reason) => reason !== 'NOT_HAPPENED')
          .map((value) => ({ value, label: t(`reason.${value}`) }))}
      />
      <DayChoice label={t('record.when')} towards="past" answer={draft.when} onChange={(when) => change({ when })} />
      <TeamEditor lines={draft.lines} onChange={(lines) => change({ lines })} known={[]} />
      <div className="actions">
        <ActionButton type="submit" sending={correct.sending}>
          {t('correct.send')}
        </ActionButton>
      </div>
    </form>
  );
}

/** Putting a record right: the whole of it, as it should be. What was before stays in its history. */
export default function CorrectPage() {
  const { t } = useWords();
  const who = useWho();
  const { sessionId = '' } = useParams();
  const reading = useSession(who, sessionId);
  const missing = pendingOrFailed(reading);
  if (missing || !reading.data) return missing;
  return (
    <PageFrame title={t('correct.title')} lead={t('correct.lead')} back={`/sessions/${sessionId}`}>
      <CorrectForm key={reading.data.version} session={reading.data} />
    </PageFrame>
  );
}
