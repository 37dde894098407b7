import { useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useWho } from '../app/who';
import { useRead } from '../api/read';
import type { Member } from '../api/types';
import { useSend } from '../api/useSend';
import { ActionButton } from '../ui/ActionButton';
import { PageFrame } from '../ui/PageFrame';
import { MistakeNote, pendingOrFailed, ProblemNote, SuccessNote } from '../ui/States';
import { useWords } from '../words/useWords';
import { memberBody, MemberFields } from './MemberFields';

interface EditProperties {
  /** As it was when the form was opened: what is typed and the version that it is based on belong together. */
  member: Member;
  /** Opens the form again, with what is known now. */
  again: () => void;
}

function EditMember({ member, again }: EditProperties) {
  const { t } = useWords();
  const who = useWho();
  const [base, setBase] = useState(member);
  const [draft, setDraft] = useState({
    displayName: member.displayName,
    email: member.email ?? '',
    phone: member.phone ?? '',
  });
  const [mistake, setMistake] = useState<string | null>(null);
  const edit = useSend<object, Member>({
    name: `member.${member.id}`,
    method: 'PUT',
    path: `${who.at}/members/${member.id}`,
    version: base.version,
    done: setBase,
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const wrong = draft.displayName.trim() ? null : t('join.nameMissing');
        setMistake(wrong);
        if (!wrong) edit.send({ ...memberBody(draft), otherPhone: base.otherPhone ?? undefined });
      }}
    >
      <MistakeNote text={mistake} />
      <ProblemNote problem={edit.problem} />
      {edit.problem?.status === 412 && (
        <ActionButton look="second" onPress={again}>
          {t('desk.readAgain')}
        </ActionButton>
      )}
      {edit.result && !edit.problem && <SuccessNote>{t('desk.saved')}</SuccessNote>}
      <MemberFields draft={draft} change={(part) => setDraft((current) => ({ ...current, ...part }))} />
      <div className="actions">
        <ActionButton look="second" type="submit" sending={edit.sending}>
          {t('desk.save')}
        </ActionButton>
      </div>
    </form>
  );
}

/** One member at the coordinator's desk: help them, or change their details. */
export default function MemberPage() {
  const { t } = useWords();
  const who = useWho();
  const navigate = useNavigate();
  const { memberId = '' } = useParams();
  const [search] = useSearchParams();
  const member = useRead<Member>(`${who.at}/members/${memberId}`);
  const [opened, setOpened] = useState(0);
  const missing = pendingOrFailed(member);
  if (missing || !member.data) return missing;
  const { data } = member;
  return (
    <PageFrame title={data.displayName} back="/desk">
      {search.get('new') && <SuccessNote>{t('desk.added', { name: data.displayName })}</SuccessNote>}
      <div className="actions">
        <ActionButton
          onPress={() => {
            who.help(data);
            void navigate('/');
          }}
        >
          {t('desk.help', { name: data.displayName })}
        </ActionButton>
      </div>
      <h2>{t('desk.details')}</h2>
      <EditMember
        key={`${data.id}.${String(opened)}`}
        member={data}
        again={() => void member.refetch().then(() => setOpened((times) => times + 1))}
      />
    </PageFrame>
  );
}
