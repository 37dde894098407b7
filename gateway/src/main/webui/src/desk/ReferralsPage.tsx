import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { usePages } from '../api/read';
import type { Referral, ReferralState } from '../api/types';
import { useWho } from '../app/who';
import { useOrganisations } from '../service/useOrganisations';
import { GoLink } from '../ui/GoLink';
import { MoreButton } from '../ui/MoreButton';
import { PageFrame } from '../ui/PageFrame';
import { Empty, pendingOrFailed, SuccessNote } from '../ui/States';
import { dayOf } from '../words/dates';
import { useWords } from '../words/useWords';
import { ReferralActions, type Done } from './ReferralActions';

const states: ReferralState[] = ['RECEIVED', 'CONTACTED', 'JOINED', 'DECLINED', 'WITHDRAWN'];

function Contact({ phone, email }: { phone?: string | null | undefined; email?: string | null | undefined }) {
  if (!phone && !email) return null;
  return (
    <p>
      {phone && <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>}
      {phone && email && ' · '}
      {email && <a href={`mailto:${email}`}>{email}</a>}
    </p>
  );
}

interface CardProperties {
  referral: Referral;
  from: string;
  done: (done: Done) => void;
}

function ReferralCard({ referral, from, done }: CardProperties) {
  const { t, day } = useWords();
  const { person, consent } = referral;
  const name = person?.displayName || t('referrals.erased');
  const open = referral.state === 'RECEIVED' || referral.state === 'CONTACTED';
  return (
    <li className="card">
      <h2 className="card-title">{name}</h2>
      {person?.about && <p className="as-written">{person.about}</p>}
      <Contact phone={person?.phone} email={person?.email} />
      <p className="hint">
        {t('referrals.from', { organisation: from, day: day(dayOf(new Date(referral.referredAt))) })}
      </p>
      <p className="hint">
        {t(`referrals.consent.${consent.givenBy}`, {
          how: t(`referrals.method.${consent.method}`),
          day: day(dayOf(new Date(consent.givenAt))),
        })}
      </p>
      {open && person && <ReferralActions key={referral.state} referral={referral} name={name} done={done} />}
      {!open && <p>{t('referrals.since', { day: day(dayOf(new Date(referral.changedAt))) })}</p>}
      {referral.memberId && (
        <GoLink to={`/desk/members/${referral.memberId}`}>{t('referrals.seeMember', { name })}</GoLink>
      )}
    </li>
  );
}

/** People whom agencies refer: whom to ring, whom we have reached, and what came of it. */
export default function ReferralsPage() {
  const { t } = useWords();
  const who = useWho();
  const [search, setSearch] = useSearchParams();
  const state = states.find((one) => one === search.get('state')) ?? 'RECEIVED';
  const [done, setDone] = useState<Done | null>(null);
  const { items, reading } = usePages<Referral>(`${who.at}/referrals?state=${state}`);
  const organisations = useOrganisations();
  const missing = pendingOrFailed(reading);
  return (
    <PageFrame title={t('referrals.title')} lead={t('referrals.lead')} back="/desk">
      <div className="ways" role="group" aria-label={t('referrals.look')}>
        {states.map((one) => (
          <button
            key={one}
            type="button"
            className="way"
            aria-pressed={one === state}
            onClick={() => {
              setDone(null);
              setSearch({ state: one }, { replace: true });
            }}
          >
            {t(`referrals.state.${one}`)}
          </button>
        ))}
      </div>
      {done && (
        <SuccessNote>
          <p>{done.sentence}</p>
          {done.memberId && <GoLink to={`/desk/members/${done.memberId}`}>{t('referrals.seeNew')}</GoLink>}
        </SuccessNote>
      )}
      {missing ?? (
        <>
          {items.length === 0 && <Empty>{t(`referrals.none.${state}`)}</Empty>}
          <ul className="cards">
            {items.map((referral) => (
              <ReferralCard
                key={referral.id}
                referral={referral}
                from={organisations.names.get(referral.organisationId) ?? t('referrals.someOrganisation')}
                done={setDone}
              />
            ))}
          </ul>
          <MoreButton reading={reading} />
        </>
      )}
    </PageFrame>
  );
}
