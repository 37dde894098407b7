import { useState } from 'react';
import { useAll } from '../api/read';
import type { Application, Community, Membership } from '../api/types';
import { useSend } from '../api/useSend';
import { ActionButton } from '../ui/ActionButton';
import { Choices, TextBox } from '../ui/Fields';
import { GoLink } from '../ui/GoLink';
import { PageFrame } from '../ui/PageFrame';
import { Empty, MistakeNote, pendingOrFailed, ProblemNote, SuccessNote } from '../ui/States';
import { useDraft } from '../ui/useDraft';
import { useWords } from '../words/useWords';
import { SignOut } from './SignOut';

function ApplicationState({ application }: { application: Application }) {
  const { t } = useWords();
  if (application.state === 'APPROVED') {
    return (
      <SuccessNote>
        <p>{t('join.approved')}</p>
        <p>
          <a href="/">{t('join.goIn')}</a>
        </p>
      </SuccessNote>
    );
  }
  return (
    <div className="note">
      <p className="note-head">{application.state === 'REFUSED' ? t('join.refused') : t('join.waiting')}</p>
      <p>{application.reason ?? (application.state === 'REFUSED' ? t('join.refusedNext') : t('join.waitingNext'))}</p>
    </div>
  );
}

function ApplyForm({ community, name }: { community: Community; name: string }) {
  const { t } = useWords();
  const [draft, change, clear] = useDraft(`join.${community.id}`, {
    displayName: name,
    email: '',
    phone: '',
    about: '',
  });
  const [mistake, setMistake] = useState<string | null>(null);
  const mine = useAll<Application>(`/communities/${community.id}/applications/mine`, { again: 10_000 });
  const apply = useSend<object>({
    name: `join.${community.id}`,
    path: `/communities/${community.id}/applications`,
    done: clear,
  });
  const latest = mine.data?.[0];
  const missing = pendingOrFailed(mine);
  if (missing) return missing;
  if (latest && latest.state !== 'REFUSED') return <ApplicationState application={latest} />;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const missing = draft.displayName.trim() ? null : t('join.nameMissing');
        setMistake(missing);
        if (missing) return;
        const { displayName, email, phone, about } = draft;
        apply.send({
          displayName: displayName.trim(),
          email: email.trim() || undefined,
          phone: phone.trim() || undefined,
          about: about.trim() || undefined,
        });
      }}
    >
      {latest && <ApplicationState application={latest} />}
      <MistakeNote text={mistake} />
      <ProblemNote problem={apply.problem} />
      <TextBox
        label={t('person.name')}
        value={draft.displayName}
        onChange={(displayName) => change({ displayName })}
        autoComplete="name"
        maxLength={120}
      />
      <TextBox
        label={t('person.email')}
        hint={t('person.contactHint')}
        value={draft.email}
        onChange={(email) => change({ email })}
        type="email"
        autoComplete="email"
      />
      <TextBox
        label={t('person.phone')}
        value={draft.phone}
        onChange={(phone) => change({ phone })}
        type="tel"
        autoComplete="tel"
      />
      <TextBox
        label={t('join.about')}
        hint={t('join.aboutHint')}
        value={draft.about}
        onChange={(about) => change({ about })}
        lines={4}
        maxLength={1000}
      />
      <div className="actions">
        <ActionButton type="submit" sending={apply.sending}>
          {t('join.send')}
        </ActionButton>
      </div>
    </form>
  );
}

/** Asking to join a community, and what became of it. */
export default function JoinPage({ name, memberships }: { name: string; memberships: Membership[] }) {
  const { t } = useWords();
  const all = useAll<Community>('/communities');
  const [draft, change] = useDraft('join', { communityId: '' });
  const missing = pendingOrFailed(all);
  const mine = new Set(memberships.map(({ communityId }) => communityId));
  const open = (all.data ?? []).filter(({ id }) => !mine.has(id));
  const chosen = open.find(({ id }) => id === draft.communityId) ?? (open.length === 1 ? open[0] : undefined);
  return (
    <PageFrame title={t('join.title')} lead={t('join.lead')} {...(memberships.length ? { back: '/' } : {})}>
      {missing}
      {!missing && open.length === 0 && <Empty>{t('join.none')}</Empty>}
      {!missing && open.length > 0 && (
        <Choices
          label={t('join.which')}
          value={chosen?.id ?? ''}
          onChange={(communityId) => change({ communityId })}
          choices={open.map((community) => ({ value: community.id, label: community.name }))}
        />
      )}
      {chosen && <ApplyForm key={chosen.id} community={chosen} name={name} />}
      {memberships.length > 0 ? <GoLink to="/">{t('common.toToday')}</GoLink> : <SignOut />}
    </PageFrame>
  );
}
