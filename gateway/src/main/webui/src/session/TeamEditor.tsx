import { useId } from 'react';
import { useMembers } from '../api/members';
import { useNames } from '../api/names';
import { useWho } from '../app/who';
import { ActionButton } from '../ui/ActionButton';
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
      <label className="field">
        <span>{t('team.role')}</span>
        <select
          aria-describedby={id}
          value={line.role}
          onChange={({ target }) => onChange({ ...line, role: target.value as TeamRole })}
        >
          {roles.map((role) => (
            <option key={role} value={role}>
              {t(`team.role.${role}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>{t('team.length')}</span>
        <select
          aria-describedby={id}
          value={line.amountMinutes}
          onChange={({ target }) => onChange({ ...line, amountMinutes: Number(target.value) })}
        >
          {choices.map((minutes) => (
            <option key={minutes} value={minutes}>
              {capital(hours(minutes))}
            </option>
          ))}
        </select>
      </label>
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
      <label className="field">
        <span>{t('team.add')}</span>
        <select value="" onChange={({ target }) => add(target.value === 'colleague' ? null : target.value)}>
          <option value="" disabled>
            {t('team.choose')}
          </option>
          <option value="colleague">{t('team.colleague')}</option>
          {free.map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {!seesAll && <p className="hint">{t('team.knownOnly')}</p>}
    </>
  );
}
