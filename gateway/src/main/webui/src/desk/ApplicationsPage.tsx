import { useState } from 'react';
import { useWho } from '../app/who';
import { useAll } from '../api/read';
import type { Application } from '../api/types';
import { useSend } from '../api/useSend';
import { ActionButton } from '../ui/ActionButton';
import { TextBox } from '../ui/Fields';
import { PageFrame } from '../ui/PageFrame';
import { Empty, pendingOrFailed, ProblemNote, SuccessNote } from '../ui/States';
import { useWords } from '../words/useWords';

interface CardProperties {
  application: Application;
  done: (sentence: string) => void;
}

function ApplicationCard({ application, done }: CardProperties) {
  const { t } = useWords();
  const who = useWho();
  const [refusing, setRefusing] = useState(false);
  const [reason, setReason] = useState('');
  const name = application.displayName;
  const path = `${who.at}/applications/${application.id}`;
  const approve = useSend<object>({
    name: `approve.${application.id}`,
    path: `${path}/approval`,
    done: () => done(t('applications.approved', { name })),
  });
  const refuse = useSend<object>({
    name: `refuse.${application.id}`,
    path: `${path}/refusal`,
    done: () => done(t('applications.refused', { name })),
  });
  return (
    <li className="card">
      <h2 className="card-title">{name}</h2>
      {application.about && <p>{application.about}</p>}
      <p className="hint">{[application.phone, application.email].filter(Boolean).join(' · ')}</p>
      <ProblemNote problem={approve.problem ?? refuse.problem} />
      {refusing ? (
        <>
          <TextBox
            label={t('applications.reason')}
            hint={t('applications.reasonHint')}
            value={reason}
            onChange={setReason}
            lines={3}
            maxLength={500}
          />
          <div className="actions">
            <ActionButton
              look="warn"
              sending={refuse.sending}
              disabled={!reason.trim()}
              onPress={() => refuse.send({ reason: reason.trim() })}
            >
              {t('applications.refuseSend')}
            </ActionButton>
            <ActionButton look="second" onPress={() => setRefusing(false)}>
              {t('common.back')}
            </ActionButton>
          </div>
        </>
      ) : (
        <div className="actions">
          <ActionButton sending={approve.sending} onPress={() => approve.send({})}>
            {t('applications.approve', { name })}
          </ActionButton>
          <ActionButton look="second" onPress={() => setRefusing(true)}>
            {t('applications.refuse')}
          </ActionButton>
        </div>
      )}
    </li>
  );
}

/** People who want to join. */
export default function ApplicationsPage() {
  const { t } = useWords();
  const who = useWho();
  const [sentence, setSentence] = useState<string | null>(null);
  const applications = useAll<Application>(`${who.at}/applications?state=OPEN`, { again: 15_000 });
  const waiting = applications.data ?? [];
  const missing = pendingOrFailed(applications);
  return (
    <PageFrame title={t('applications.title')} back="/desk">
      {sentence && <SuccessNote>{sentence}</SuccessNote>}
      {missing}
      {!missing && waiting.length === 0 && <Empty>{t('applications.none')}</Empty>}
      <ul className="cards">
        {waiting.map((application) => (
          <ApplicationCard key={application.id} application={application} done={setSentence} />
        ))}
      </ul>
    </PageFrame>
  );
}
