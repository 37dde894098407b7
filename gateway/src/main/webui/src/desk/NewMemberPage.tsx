import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useWho } from '../app/who';
import type { Member } from '../api/types';
import { useSend } from '../api/useSend';
import { ActionButton } from '../ui/ActionButton';
import { PageFrame } from '../ui/PageFrame';
import { MistakeNote, ProblemNote } from '../ui/States';
import { useDraft } from '../ui/useDraft';
import { useWords } from '../words/useWords';
import { memberBody, MemberFields } from './MemberFields';

/** Adding somebody who joins by phone or in person. */
export default function NewMemberPage() {
  const { t } = useWords();
  const who = useWho();
  const navigate = useNavigate();
  const [draft, change, clear] = useDraft('member', { displayName: '', email: '', phone: '' });
  const [mistake, setMistake] = useState<string | null>(null);
  const add = useSend<object, Member>({
    name: 'member',
    path: `${who.at}/members`,
    done: (member) => {
      clear();
      void navigate(`/desk/members/${member.id}?new=1`);
    },
  });
  return (
    <PageFrame title={t('desk.addMember')} back="/desk">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const wrong = draft.displayName.trim() ? null : t('join.nameMissing');
          setMistake(wrong);
          if (!wrong) add.send(memberBody(draft));
        }}
      >
        <MistakeNote text={mistake} />
        <ProblemNote problem={add.problem} />
        <MemberFields draft={draft} change={change} />
        <div className="actions">
          <ActionButton type="submit" sending={add.sending}>
            {t('desk.addMember')}
          </ActionButton>
        </div>
      </form>
    </PageFrame>
  );
}
