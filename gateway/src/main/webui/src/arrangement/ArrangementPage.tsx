import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { useWho } from '../app/who';
import { useNames } from '../api/names';
import { useArrangement, useSessions } from '../api/paths';
import type { Arrangement } from '../api/types';
import { useSend } from '../api/useSend';
import { ActionButton } from '../ui/ActionButton';
import { GoLink } from '../ui/GoLink';
import { PageFrame } from '../ui/PageFrame';
import { pendingOrFailed, ProblemNote, SuccessNote } from '../ui/States';
import { capital, useWords } from '../words/useWords';
import { useWhatInWords } from './ArrangementCard';
import { holdInWords, otherOf, stateInWords, waitsForAnswer, whenInWords } from './states';

function Answers({ arrangement }: { arrangement: Arrangement }) {
  const { t } = useWords();
  const who = useWho();
  const path = `${who.at}/arrangements/${arrangement.id}`;
  const [sure, setSure] = useState(false);
  const agree = useSend<object>({ name: `agree.${arrangement.id}`, path: `${path}/agreement` });
  const decline = useSend<object>({ name: `decline.${arrangement.id}`, path: `${path}/refusal` });
  const cancel = useSend<object>({ name: `cancel.${arrangement.id}`, path: `${path}/cancellation` });
  const asked = waitsForAnswer(arrangement, who.memberId);
  const open = arrangement.state === 'INVITED' || arrangement.state === 'AGREED';
  return (
    <>
      <ProblemNote problem={agree.problem ?? decline.problem ?? cancel.problem} />
      {asked && (
        <div className="actions">
          <ActionButton sending={agree.sending} disabled={decline.sending} onPress={() => agree.send(who.onBehalf)}>
            {t('arrangement.agree')}
          </ActionButton>
          <ActionButton
            look="second"
            sending={decline.sending}
            disabled={agree.sending}
            onPress={() => decline.send(who.onBehalf)}
          >
            {t('arrangement.decline')}
          </ActionButton>
        </div>
      )}
      {arrangement.state === 'AGREED' && !arrangement.sessionId && (
        <div className="actions">
          <GoLink to={`/arrangements/${arrangement.id}/record`} look="button">
            {t('arrangement.record')}
          </GoLink>
        </div>
      )}
      {open && !asked && !sure && !arrangement.sessionId && (
        <ActionButton look="plain" onPress={() => setSure(true)}>
          {t('arrangement.cancel')}
        </ActionButton>
      )}
      {open && !asked && sure && (
        <div className="note" role="group" aria-label={t('arrangement.cancelSure')}>
          <p className="note-head">{t('arrangement.cancelSure')}</p>
          <div className="actions">
            <ActionButton look="warn" sending={cancel.sending} onPress={() => cancel.send(who.onBehalf)}>
              {t('arrangement.cancelYes')}
            </ActionButton>
            <ActionButton look="second" onPress={() => setSure(false)}>
              {t('arrangement.cancelNo')}
            </ActionButton>
          </div>
        </div>
      )}
    </>
  );
}

/** One arrangement: who, what, when, where it stands, and what can be done now. */
export default function ArrangementPage() {
  const words = useWords();
  const { t } = words;
  const who = useWho();
  const { arrangementId = '' } = useParams();
  const [search] = useSearchParams();
  const reading = useArrangement(who, arrangementId);
  const arrangement = reading.data;
  const sessions = useSessions(who, { arrangementId });
  const otherId = arrangement ? otherOf(arrangement, who.memberId) : null;
  const names = useNames(who.communityId, [otherId]);
  const what = useWhatInWords();
  const missing = pendingOrFailed(reading);
  if (missing || !arrangement) return missing;

  const name = names.get(otherId ?? '') ?? t('person.somebody');
  const session = sessions.data?.find((one) => one.arrangementId === arrangement.id);
  const sessionId = arrangement.sessionId ?? session?.id;
  const hold = holdInWords(arrangement, words);
  return (
    <PageFrame title={arrangement.title} back="/arrangements" lead={what(arrangement, name)}>
      {search.get('invited') && arrangement.state === 'INVITED' && (
        <SuccessNote>{t('arrangement.invited', { name })}</SuccessNote>
      )}
      <dl className="facts">
        <div>
          <dt>{t('post.when')}</dt>
          <dd>{capital(whenInWords(arrangement, words))}</dd>
        </div>
        <div>
          <dt>{t('ask.howLong')}</dt>
          <dd>{capital(words.hours(arrangement.amountMinutes))}</dd>
        </div>
        {arrangement.need?.description && (
          <div>
            <dt>{t('post.more')}</dt>
            <dd className="as-written">{arrangement.need.description}</dd>
          </div>
        )}
        {arrangement.offer && (
          <div>
            <dt>{t('arrangement.offer')}</dt>
            <dd>
              {arrangement.offer.title}
              {arrangement.offer.description && <p className="as-written">{arrangement.offer.description}</p>}
            </dd>
          </div>
        )}
      </dl>
      <div className={`standing standing-${arrangement.state.toLowerCase()}`} aria-live="polite">
        <p className="note-head">{stateInWords(arrangement, who.memberId, name, words)}</p>
        {hold && (
          <p data-testid="hold-state" data-state={arrangement.holdState}>
            {hold}
          </p>
        )}
      </div>
      {sessionId && <GoLink to={`/sessions/${sessionId}`}>{t('arrangement.seeSession')}</GoLink>}
      <Answers arrangement={{ ...arrangement, sessionId: sessionId ?? null }} />
    </PageFrame>
  );
}
