import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { query } from '../api/http';
import { useServices } from '../api/paths';
import { useRead } from '../api/read';
import type { Page, WorkSession } from '../api/types';
import { useSend } from '../api/useSend';
import { useWho } from '../app/who';
import { ActionButton } from '../ui/ActionButton';
import { DayChoice, noDay, readDay } from '../ui/DayChoice';
import { Choices } from '../ui/Fields';
import { PageFrame } from '../ui/PageFrame';
import { MistakeNote, pendingOrFailed, ProblemNote } from '../ui/States';
import { useDraft } from '../ui/useDraft';
import { useWords } from '../words/useWords';
import { TeamEditor } from './TeamEditor';
import { asksForSay, contributionsOf, linesOf, teamKinds, teamMistake, type TeamKind, type TeamLine } from './team';

interface FormProperties {
  serviceId: string;
  earlier: WorkSession[];
}

function TeamForm({ serviceId, earlier }: FormProperties) {
  const words = useWords();
  const { t } = words;
  const who = useWho();
  const navigate = useNavigate();
  const last = earlier[0];
  // The plain case is two taps: the people of last time are there already.
  const [draft, change, clear] = useDraft(`team.${serviceId}`, {
    when: noDay,
    kind: 'DID',
    say: 'CO_DECIDED',
    lines: last ? linesOf(last.contributions, false) : ([] as TeamLine[]),
  });
  const [mistake, setMistake] = useState<string | null>(null);
  const record = useSend<object, WorkSession>({
    name: `team.${serviceId}`,
    path: `${who.at}/sessions`,
    done: () => {
      clear();
      void navigate(`/services/${serviceId}?recorded=1`);
    },
  });
  const kind = draft.kind as TeamKind;
  const day = readDay(draft.when, 'past', words);
  const known = [
    ...new Set(earlier.flatMap(({ contributions }) => contributions.flatMap(({ memberId }) => memberId ?? []))),
  ];
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const wrongTeam = teamMistake(draft.lines);
        const wrong = 'mistake' in day ? day.mistake : wrongTeam ? t(`team.mistake.${wrongTeam}`) : null;
        setMistake(wrong);
        if (wrong || 'mistake' in day) return;
        record.send({
          serviceId,
          occurredOn: day.day,
          contributions: contributionsOf(draft.lines, kind, draft.say),
        });
      }}
    >
      <MistakeNote text={mistake} />
      <ProblemNote problem={record.problem} />
      <DayChoice label={t('record.when')} towards="past" answer={draft.when} onChange={(when) => change({ when })} />
      <Choices
        label={t('team.kind')}
        tiles
        value={draft.kind}
        onChange={(chosen) => change({ kind: chosen })}
        choices={teamKinds.map((value) => ({ value, label: t(`team.kind.${value}`) }))}
      />
      {asksForSay(kind) && (
        <Choices
          label={t('team.say')}
          value={draft.say}
          onChange={(say) => change({ say })}
          choices={(['CONSULTED', 'INVOLVED', 'CO_DECIDED', 'CITIZEN_LED'] as const).map((value) => ({
            value,
            label: t(`team.say.${value}`),
          }))}
        />
      )}
      {last && <p className="hint">{t('team.asLast')}</p>}
      <TeamEditor lines={draft.lines} onChange={(lines) => change({ lines })} known={known} />
      <div className="actions">
        <ActionButton type="submit" sending={record.sending}>
          {t('record.send')}
        </ActionButton>
      </div>
    </form>
  );
}

/** Writing down what happened in a service: staff, volunteers, carers and the people helped, on one record. */
export default function TeamPage() {
  const { t } = useWords();
  const who = useWho();
  const { serviceId = '' } = useParams();
  const services = useServices(who);
  const earlier = useRead<Page<WorkSession>>(`${who.at}/sessions${query({ serviceId, limit: 25 })}`);
  const service = services.data?.find(({ id }) => id === serviceId);
  const missing = pendingOrFailed(services, earlier);
  if (missing || !earlier.data) return missing;
  return (
    <PageFrame
      title={t('team.title')}
      back={`/services/${serviceId}`}
      {...(service ? { lead: t('team.lead', { service: service.name }) } : {})}
    >
      <TeamForm serviceId={serviceId} earlier={earlier.data.items} />
    </PageFrame>
  );
}
