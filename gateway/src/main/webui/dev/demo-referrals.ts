// The referrals of the demo API.
import type { Referral, ReferralState } from '../src/api/types';
import * as data from './demo-data.ts';
import { c, notFound, one, page, type Handler, type Route } from './demo-answers.ts';

const refusal = (code: string, detail: string) => ({ status: 409, body: { code, detail, retryHelps: false } });

/** One step of an open referral; `from` is where it has to stand. */
const step =
  (to: ReferralState, from: ReferralState[], change: (referral: Referral, memberId?: string) => void): Handler =>
  ([id], body) => {
    const found = data.referrals.find((referral) => referral.id === id);
    if (!found) return notFound;
    if (!from.includes(found.state))
      return refusal('referral/out-of-order', 'Somebody has reached this person already.');
    change(found, typeof body.memberId === 'string' ? body.memberId : undefined);
    Object.assign(found, { state: to, changedAt: data.minutesAgo(0) });
    return one(found);
  };

const forget = (referral: Referral) => void (referral.person = null);

function join(referral: Referral, memberId?: string): void {
  const { person } = referral;
  referral.memberId = memberId ?? data.newId();
  if (memberId || !person) return;
  data.members.push({
    id: referral.memberId,
    displayName: person.displayName,
    phone: person.phone ?? null,
    email: person.email ?? null,
    state: 'ACTIVE',
    hasSignIn: false,
    version: 1,
  });
}

export const referralRoutes: Route[] = [
  [
    'GET',
    `${c}/referrals`,
    (_i, _b, _p, query) =>
      page(
        data.referrals.filter(({ state }) => !query.get('state') || state === query.get('state')),
        query,
      ),
  ],
  ['POST', `${c}/referrals/([^/]+)/contact`, step('CONTACTED', ['RECEIVED'], () => undefined)],
  ['POST', `${c}/referrals/([^/]+)/joining`, step('JOINED', ['CONTACTED'], join)],
  ['POST', `${c}/referrals/([^/]+)/refusal`, step('DECLINED', ['CONTACTED'], forget)],
  ['POST', `${c}/referrals/([^/]+)/withdrawal`, step('WITHDRAWN', ['RECEIVED', 'CONTACTED'], forget)],
];
