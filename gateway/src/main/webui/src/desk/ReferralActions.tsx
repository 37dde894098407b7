import { useState } from 'react';
import type { Member, Referral } from '../api/types';
import { useSend } from '../api/useSend';
import { useWho } from '../app/who';
import { ActionButton } from '../ui/ActionButton';
import { ProblemNote } from '../ui/States';
import { useWords } from '../words/useWords';
import { MemberSearch } from './MemberSearch';

type Asked = 'already' | 'decline' | 'withdraw';

export interface Done {
  sentence: string;
  memberId?: string | null | undefined;
}

interface Properties {
  referral: Referral;
  name: string;
  done: (done: Done) => void;
}

function useSteps({ referral, name, done }: Properties) {
  const { t } = useWords();
  const who = useWho();
  const step = (act: 'contact' | 'joining' | 'refusal' | 'withdrawal') => ({
    name: `referral.${act}.${referral.id}`,
    path: `${who.at}/referrals/${referral.id}/${act}`,
  });
  const contact = useSend<object>({
    ...step('contact'),
    done: () => done({ sentence: t('referrals.contactDone', { name }) }),
  });
  const join = useSend<object, Referral>({
    ...step('joining'),
    done: ({ memberId }) => done({ sentence: t('referrals.joinDone', { name }), memberId }),
  });
  const decline = useSend<object>({
    ...step('refusal'),
    done: () => done({ sentence: t('referrals.ended', { name }) }),
  });
  const withdraw = useSend<object>({
    ...step('withdrawal'),
    done: () => done({ sentence: t('referrals.ended', { name }) }),
  });
  return { contact, join, decline, withdraw };
}

/** What a coordinator can do about a referral that is open. What cannot be undone is asked twice. */
export function ReferralActions(properties: Properties) {
  const { t } = useWords();
  const { referral, name } = properties;
  const { contact, join, decline, withdraw } = useSteps(properties);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [member, setMember] = useState<Member | null>(null);
  const reached = referral.state === 'CONTACTED';
  const back = (
    <ActionButton look="second" onPress={() => (member ? setMember(null) : setAsked(null))}>
      {t('common.back')}
    </ActionButton>
  );
  const problem = <ProblemNote problem={contact.problem ?? join.problem ?? decline.problem ?? withdraw.problem} />;
  if (asked === 'already') {
    return (
      <div role="group" aria-label={t('referrals.already')}>
        {problem}
        {!member && <MemberSearch label={t('referrals.whichMember')} take={setMember} />}
        {member && <p>{t('referrals.alreadySure', { name, member: member.displayName })}</p>}
        <div className="actions">
          {member && (
            <ActionButton sending={join.sending} onPress={() => join.send({ memberId: member.id })}>
              {t('referrals.alreadyYes')}
            </ActionButton>
          )}
          {back}
        </div>
      </div>
    );
  }
  if (asked) {
    const ending = asked === 'decline' ? decline : withdraw;
    return (
      <div className="note" role="group" aria-label={t(`referrals.${asked}`)}>
        {problem}
        <p className="note-head">{t('referrals.endSure')}</p>
        <div className="actions">
          <ActionButton look="warn" sending={ending.sending} onPress={() => ending.send({})}>
            {t(`referrals.${asked}`)}
          </ActionButton>
          {back}
        </div>
      </div>
    );
  }
  return (
    <>
      {problem}
      <div className="actions">
        {reached ? (
          <>
            <ActionButton sending={join.sending} onPress={() => join.send({})}>
              {t('referrals.join', { name })}
            </ActionButton>
            <ActionButton look="second" onPress={() => setAsked('already')}>
              {t('referrals.already')}
            </ActionButton>
            <ActionButton look="plain" onPress={() => setAsked('decline')}>
              {t('referrals.decline')}
            </ActionButton>
          </>
        ) : (
          <ActionButton sending={contact.sending} onPress={() => contact.send({})}>
            {t('referrals.contact', { name })}
          </ActionButton>
        )}
        <ActionButton look="plain" onPress={() => setAsked('withdraw')}>
          {t('referrals.withdraw')}
        </ActionButton>
      </div>
    </>
  );
}
