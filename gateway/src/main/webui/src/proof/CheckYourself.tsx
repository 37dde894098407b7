import { useMutation } from '@tanstack/react-query';
import { asProblem } from '../api/problem';
import type { Entry } from '../api/types';
import type { Who } from '../app/who';
import type { MessageId } from '../i18n/messages';
import { ActionButton } from '../ui/ActionButton';
import { ProblemNote, SuccessNote } from '../ui/States';
import { useWords } from '../words/useWords';
import { check, type Fault, type Outcome } from './check';

const faults: Record<Fault, MessageId> = {
  record: 'check.faultRecord',
  place: 'check.faultPlace',
  signature: 'check.faultSignature',
  key: 'check.faultKey',
  history: 'check.faultHistory',
};

function Result({ outcome }: { outcome: Outcome }) {
  const { t } = useWords();
  if (outcome.state === 'soon') return <p role="status">{t('check.soon')}</p>;
  if (outcome.state === 'wrong') {
    return (
      <div className="note note-problem" role="alert">
        <p className="note-head">{t('check.wrong')}</p>
        <p>{t(faults[outcome.fault])}</p>
        <p>{t('check.tell')}</p>
      </div>
    );
  }
  return (
    <SuccessNote>
      <p className="note-head">{t('check.sound')}</p>
      <p>{t('check.size', { size: outcome.size })}</p>
      <p>{t(outcome.signed === 'good' ? 'check.signed' : 'check.notSigned')}</p>
      <p>{t(`check.${outcome.before}`)}</p>
    </SuccessNote>
  );
}

/** Lets a person check one entry with their own device. */
export function CheckYourself({ entry, accountId, who }: { entry: Entry; accountId: string; who: Who }) {
  const { t } = useWords();
  const checking = useMutation({ mutationFn: () => check(who.at, who.communityId, accountId, entry) });
  return (
    <div className="check-yourself">
      <ActionButton look="plain" disabled={checking.isPending} onPress={() => checking.mutate()}>
        {t(checking.isPending ? 'check.running' : 'check.start')}
      </ActionButton>
      {checking.data && <Result outcome={checking.data} />}
      {checking.error && <ProblemNote problem={asProblem(checking.error)} />}
    </div>
  );
}
