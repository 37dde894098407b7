// What the demo API answers, route by route.
import type { Arrangement, Need, Offer } from '../src/api/types';
import { actor, c, notFound, one, page, type Handler } from './demo-answers.ts';
import * as data from './demo-data.ts';
import { importRun } from './demo-figures.ts';
import { insightRoutes } from './demo-insight.ts';
import { referralRoutes } from './demo-referrals.ts';
import { talkRoutes } from './demo-talk.ts';
import { wellbeingRoutes } from './demo-wellbeing.ts';

function move(state: Arrangement['state'], holdState: Arrangement['holdState']): Handler {
  return ([id]) => {
    const found = data.arrangements.find((item) => item.id === id);
    if (!found) return notFound;
    Object.assign(found, { state, holdState, version: found.version + 1 });
    if (holdState === 'PENDING') setTimeout(() => (found.holdState = 'HELD'), 2500);
    return { body: found };
  };
}

const post =
  (list: (Offer | Need)[], state: string): Handler =>
  (_ids, body, person) => {
    const item = { ...body, id: data.newId(), memberId: actor(body, person), state, version: 1 } as unknown as Offer &
      Need;
    list.unshift(item);
    return { status: 201, body: item };
  };

export const routes: [string, string, Handler][] = [
  // The demo has no log: every entry is as new as one that is not signed yet.
  ['GET', `${c}/log/key`, () => ({ body: 'demo' })],
  ['GET', `${c}/log/inclusion`, () => ({ status: 409, body: { code: 'ledger/log-not-signed-yet' } })],
  [
    'GET',
    '/session',
    (_i, _b, person) => ({
      body: { signedIn: Boolean(person.subjectId), subjectId: person.subjectId || null, name: person.name },
    }),
  ],
  [
    'GET',
    '/me',
    (_i, _b, person) => ({
      body: {
        subjectId: person.subjectId,
        platformAdministrator: false,
        memberships: person.grants.length
          ? [
              {
                communityId: data.community.id,
                communityName: data.community.name,
                memberId: person.memberId,
                displayName: person.name,
                grants: person.grants,
              },
            ]
          : [],
      },
    }),
  ],
  ['GET', '/communities', () => page([data.community, { id: 'c2', name: 'Harbour Street' }])],
  ['GET', '/categories', () => page(data.categories, new URLSearchParams('limit=100'))],
  [
    'GET',
    `${c}/members`,
    (_i, _b, _p, query) =>
      page(
        data.members.filter(({ id }) => query.get('ids')?.split(',').includes(id) ?? true),
        query,
      ),
  ],
  [
    'POST',
    `${c}/members`,
    (_i, body) => {
      const member = {
        ...body,
        id: data.newId(),
        displayName: body.displayName ?? '',
        state: 'ACTIVE' as const,
        version: 1,
        hasSignIn: false,
      };
      data.members.push(member);
      return { status: 201, body: member };
    },
  ],
  ['GET', `${c}/members/([^/]+)`, ([id]) => one(data.members.find((member) => member.id === id))],
  [
    'PUT',
    `${c}/members/([^/]+)`,
    ([id], body) => one(Object.assign(data.members.find((member) => member.id === id) ?? {}, body)),
  ],
  ['GET', `${c}/applications/mine`, () => ({ body: { items: [], next: null } })],
  ['GET', `${c}/applications`, () => page(data.applications.filter(({ state }) => state === 'OPEN'))],
  ['POST', `${c}/applications`, (_i, body) => ({ status: 201, body: { ...body, id: data.newId(), state: 'OPEN' } })],
  [
    'POST',
    `${c}/applications/([^/]+)/approval`,
    ([id]) => one(Object.assign(data.applications.find((item) => item.id === id) ?? {}, { state: 'APPROVED' })),
  ],
  [
    'POST',
    `${c}/applications/([^/]+)/refusal`,
    ([id]) => one(Object.assign(data.applications.find((item) => item.id === id) ?? {}, { state: 'REFUSED' })),
  ],
  ['GET', `${c}/organisations`, () => page(data.organisations)],
  ['GET', `${c}/services`, () => page(data.services)],
  ['GET', `${c}/offers`, () => page(data.offers)],
  ['POST', `${c}/offers`, post(data.offers, 'LIVE')],
  [
    'POST',
    `${c}/offers/([^/]+)/withdrawal`,
    ([id]) => one(Object.assign(data.offers.find((item) => item.id === id) ?? {}, { state: 'WITHDRAWN' })),
  ],
  ['GET', `${c}/needs`, () => page(data.needs)],
  ['POST', `${c}/needs`, post(data.needs, 'OPEN')],
  [
    'POST',
    `${c}/needs/([^/]+)/withdrawal`,
    ([id]) => one(Object.assign(data.needs.find((item) => item.id === id) ?? {}, { state: 'WITHDRAWN' })),
  ],
  ['GET', `${c}/needs/([^/]+)`, ([id]) => one(data.needs.find((need) => need.id === id))],
  [
    'GET',
    `${c}/needs/([^/]+)/suggestions`,
    ([id]) => {
      const need = data.needs.find((item) => item.id === id);
      const fitting = data.offers.filter(
        (offer) => offer.category === need?.category && offer.memberId !== need.memberId,
      );
      return page(
        fitting.map((offer) => ({
          offerId: offer.id,
          memberId: offer.memberId,
          title: offer.title,
          score: 3,
          reasons: [
            { code: 'SAME_CATEGORY', text: 'It is the kind of help you need.', weight: 2 },
            { code: 'FREE_THEN', text: 'Has time then.', weight: 1 },
            { code: 'NEW_TIE', text: 'You would get to know somebody new.', weight: 1 },
          ],
        })),
      );
    },
  ],
  [
    'GET',
    `${c}/arrangements`,
    (_i, _b, person, query) => {
      const id = query.get('memberId') ?? person.memberId;
      return page(data.arrangements.filter((item) => item.giverMemberId === id || item.receiverMemberId === id));
    },
  ],
  [
    'POST',
    `${c}/arrangements`,
    (_i, body) => {
      const need = data.needs.find(({ id }) => id === body.needId);
      const offer = data.offers.find(({ id }) => id === body.offerId);
      if (!need || !offer) return notFound;
      const { category, title, amountMinutes } = need;
      const made: Arrangement = {
        id: data.newId(),
        needId: need.id,
        offerId: offer.id,
        giverMemberId: offer.memberId,
        receiverMemberId: need.memberId,
        category,
        title,
        amountMinutes,
        startsAt: body.startsAt ?? null,
        state: 'INVITED',
        holdState: 'NONE',
        version: 1,
      };
      data.arrangements.unshift(made);
      return { status: 201, body: made };
    },
  ],
  [
    'GET',
    `${c}/arrangements/([^/]+)`,
    ([id]) => {
      const found = data.arrangements.find((item) => item.id === id);
      if (!found) return one(found);
      const words = (post: Need | Offer | undefined) =>
        post ? { title: post.title, description: post.description ?? null } : null;
      return one({
        ...found,
        need: words(data.needs.find((post) => post.id === found.needId)),
        offer: words(data.offers.find((post) => post.id === found.offerId)),
      });
    },
  ],
  ['POST', `${c}/arrangements/([^/]+)/agreement`, move('AGREED', 'PENDING')],
  ['POST', `${c}/arrangements/([^/]+)/refusal`, move('DECLINED', 'NONE')],
  ['POST', `${c}/arrangements/([^/]+)/cancellation`, move('CANCELLED', 'RELEASED')],
  ['POST', `${c}/arrangements/([^/]+)/missed`, move('MISSED', 'RELEASED')],
  ...talkRoutes,
  ...referralRoutes,
  [
    'GET',
    `${c}/accounts/mine`,
    (_i, _b, person) => one(data.accounts.find(({ ownerId }) => ownerId === person.memberId)),
  ],
  [
    'GET',
    `${c}/accounts`,
    (_i, _b, _p, query) =>
      page(data.accounts.filter(({ ownerId }) => !query.get('ownerId') || ownerId === query.get('ownerId'))),
  ],
  ['GET', `${c}/accounts/([^/]+)/entries`, (_i, _b, _p, query) => page(data.entries, query)],
  ...insightRoutes,
  ...wellbeingRoutes,
  [
    'POST',
    `${c}/staff-hours`,
    (_i, body) => {
      data.staffMinutes[String(body.serviceId)] = body.amountMinutes ?? 0;
      return { status: 201, body: { ...body, id: data.newId() } };
    },
  ],
  [
    'POST',
    `${c}/imports/([^/]+)`,
    ([kind], _b, _p, query) => {
      const id = data.newId();
      data.imports.set(id, {
        id,
        state: 'CHECKING',
        dryRun: query.get('dryRun') === 'true',
        rows: 2000,
        processedRows: 0,
        startedAt: Date.now(),
        counts: { created: 1996, changed: 3, unchanged: 1, rejected: 0 },
        errors: [],
        diff: ['+ Ada Ejemplo Prueba', '~ Ben Okoro: phone'],
      });
      return { status: 202, location: `/api/v1/communities/c1/imports/${kind ?? ''}/${id}` };
    },
  ],
  ['GET', `${c}/imports/[^/]+/([^/]+)`, ([id]) => one(importRun(id ?? ''))],
];
