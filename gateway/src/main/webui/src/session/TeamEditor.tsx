import { useId } from 'react';
import { useMembers } from '../api/members';
import { useNames } from '../api/names';
import { useWho } from '../app/who';
import { ActionButton } from '../ui/ActionButton';
import { SelectBox } from '../ui/Fields';
import { capital, useWords } from '../words/useWords';
import { teamRoles, type TeamLine, type TeamRole } from './team';

const lengths = [15, 30, 45, 60, 90, 120, 150, 180, 240, 300, 360, 420, 480];

const paidRoles: TeamRole[] = ['STAFF', 'PEER'];

interface LineProperties {
  line: TeamLine;
  name: string;
  onChange: (line: TeamLine) => void;
  onRemove: () => void;
}

function OneLine({ line, name, onChange, onRemove }: LineProperties) {
  const { t, hours } = useWords();
  const id = useId();
  const roles = line.memberId ? teamRoles : paidRoles;
  const choices = lengths.includes(line.amountMinutes)
    ? lengths
    : [...lengths, line.amountMinutes].sort((one, other) => one - other);
  return (
    <li className="card team-line">
      <p className="card-title" id={id}>
        <strong>{name}</strong>
      </p>
      <SelectBox
        label={t('team.role')}
        describedBy={id}
        value={line.role}
        onChange={(role) => onChange({ ...line, role: role as TeamRole })}
        choices={roles.map((role) => ({ value: role, label: t(`team.role.${role}`) }))}
      />
      <SelectBox
        label={t('team.length')}
        describedBy={id}
        value={String(line.amountMinutes)}
        onChange={(minutes) => onChange({ ...line, amountMinutes: Number(minutes) })}
        choices={choices.map((minutes) => ({ value: String(minutes), label: capital(hours(minutes)) }))}
      />
      <ActionButton look="plain" onPress={onRemove}>
        {t('team.remove')}
        <span className="only-heard"> {name}</span>
      </ActionButton>
    </li>
  );
}

interface Properties {
  lines: TeamLine[];
  onChange: (lines: TeamLine[]) => void;
  /** People who took part before; offered to those who may not see everybody. */
  known: string[];
}

/** Who took part, as what, and how long. */
export function TeamEditor({ lines, onChange, known }: Properties) {
  const { t } = useWords();
  const who = useWho();
  const seesAll = who.has('COORDINATOR', 'MEMBER');
  const all = useMembers(who, { readOn: true, enabled: seesAll });
  const listed = all.items.filter(({ state }) => state === 'ACTIVE');
  const there = new Set(lines.map(({ memberId }) => memberId));
  const names = useNames(who.communityId, [...known, ...there]);
  const everybody = new Map([...names, ...listed.map(({ id, displayName }) => [id, displayName] as const)]);
  const nameOf = (memberId: string | null) =>
    memberId ? (everybody.get(memberId) ?? t('person.somebody')) : t('team.colleague');
  const free = [...everybody].filter(([id]) => !there.has(id)).sort(([, one], [, other]) => one.localeCompare(other));
  const usual = lines.at(-1)?.amountMinutes ?? 120;
  const add = (memberId: string | null) =>
    onChange([...lines, { memberId, role: memberId ? 'VOLUNTEER' : 'STAFF', amountMinutes: usual }]);
  return (
    <>
      <h2>{t('team.who')}</h2>
      <ul className="cards cards-tight">
        {lines.map((line, index) => (
          <OneLine
            key={`${line.memberId ?? 'colleague'}-${String(index)}`}
            line={line}
            name={nameOf(line.memberId)}
            onChange={(changed) => onChange(lines.map((other, at) => (at === index ? changed : other)))}
            onRemove={() => onChange(lines.filter((_line, at) => at !== index))}
          />
        ))}
      </ul>
      <SelectBox
        label={t('team.add')}
        value=""
        onChange={(chosen) => chosen && add(chosen === 'colleague' ? null : chosen)}
        choices={[
          { value: '', label: t('team.choose') },
          { value: 'colleague', label: t('team.colleague') },
          ...free.map(([id, name]) => ({ value: id, label: name })),
        ]}
      />
      {!seesAll && <p className="hint">{t('team.knownOnly')}</p>}
    </>
  );
}
