import { TextBox } from '../ui/Fields';
import { useWords } from '../words/useWords';

export interface MemberDraft {
  displayName: string;
  email: string;
  phone: string;
}

/** What a member's record is made of, as the API wants it. */
export function memberBody(draft: MemberDraft) {
  return {
    displayName: draft.displayName.trim(),
    email: draft.email.trim() || undefined,
    phone: draft.phone.trim() || undefined,
  };
}

/** Name and contact of a member. */
export function MemberFields({ draft, change }: { draft: MemberDraft; change: (part: Partial<MemberDraft>) => void }) {
  const { t } = useWords();
  return (
    <>
      <TextBox
        label={t('person.name')}
        value={draft.displayName}
        onChange={(displayName) => change({ displayName })}
        maxLength={120}
      />
      <TextBox
        label={t('person.phone')}
        hint={t('person.phoneHint')}
        value={draft.phone}
        onChange={(phone) => change({ phone })}
        type="tel"
      />
      <TextBox
        label={t('person.email')}
        hint={t('person.contactHint')}
        value={draft.email}
        onChange={(email) => change({ email })}
        type="email"
      />
    </>
  );
}
