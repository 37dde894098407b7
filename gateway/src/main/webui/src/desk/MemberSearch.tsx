import { useState } from 'react';
import { membersWith, useMembers } from '../api/members';
import type { Member } from '../api/types';
import { useWho } from '../app/who';
import { ActionButton } from '../ui/ActionButton';
import { TextBox } from '../ui/Fields';
import { pendingOrFailed } from '../ui/States';
import { useWords } from '../words/useWords';

const most = 8;

/** Finds one active member by name, phone number or email, and takes them. */
export function MemberSearch({ label, take }: { label: string; take: (member: Member) => void }) {
  const { t } = useWords();
  const who = useWho();
  const [wanted, setWanted] = useState('');
  const searching = wanted.trim() !== '';
  const { items, reading, readingOn } = useMembers(who, { readOn: searching });
  const found = searching ? membersWith(items, wanted).filter(({ state }) => state === 'ACTIVE') : [];
  return (
    <>
      <TextBox label={label} hint={t('desk.searchHint')} value={wanted} onChange={setWanted} />
      {searching &&
        (pendingOrFailed(reading) ?? (
          <>
            <p role="status" className="hint">
              {t('desk.found', { count: found.length })}
              {readingOn && ` ${t('desk.searching')}`}
              {found.length > most && ` ${t('desk.typeMore')}`}
            </p>
            <ul className="cards cards-tight">
              {found.slice(0, most).map((member) => (
                <li key={member.id}>
                  <ActionButton look="second" onPress={() => take(member)}>
                    {[member.displayName, member.phone ?? member.email].filter(Boolean).join(' · ')}
                  </ActionButton>
                </li>
              ))}
            </ul>
          </>
        ))}
    </>
  );
}
