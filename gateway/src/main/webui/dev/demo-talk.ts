// Sessions of the demo: recorded, confirmed, disputed, put right.
import type { SessionTalk, SessionVersion, WorkSession } from '../src/api/types';
import { actor, c, notFound, page, type Answer, type Handler, type Route } from './demo-answers.ts';
import * as data from './demo-data.ts';

type Told = WorkSession & SessionTalk;

const lunch: Told = {
  id: 'w2',
  version: 3,
  state: 'SETTLED',
  serviceId: 'v-lunch',
  occurredOn: data.dayFromNow(-5),
  contributions: [
    {
      part: 'GAVE',
      amountMinutes: 240,
      standing: 'PROFESSIONAL',
      remuneration: 'SALARIED_BY_PROVIDER',
      phase: 'DELIVER',
    },
    {
      memberId: 'm-cora',
      part: 'GAVE',
      amountMinutes: 120,
      standing: 'NEIGHBOUR_OR_MEMBER',
      remuneration: 'TIME_CREDIT',
    },
    { memberId: 'm-eli', part: 'GAVE', amountMinutes: 120, standing: 'NEIGHBOUR_OR_MEMBER', remuneration: 'UNPAID' },
    { memberId: 'm-fay', part: 'GAVE', amountMinutes: 90, standing: 'FAMILY_CARER', remuneration: 'UNPAID' },
    { memberId: 'm-dot', part: 'RECEIVED', amountMinutes: 120, standing: 'SERVICE_USER', remuneration: 'UNPAID' },
    { memberId: 'm-ben', part: 'RECEIVED', amountMinutes: 120, standing: 'SERVICE_USER', remuneration: 'UNPAID' },
  ],
};

const told: Told[] = [
  lunch,
  {
    ...lunch,
    id: 'w3',
    version: 2,
    state: 'DISPUTED',
    contributions: data.sessions[0]?.contributions ?? [],
    serviceId: null,
    dispute: { reason: 'WRONG_MINUTES', at: data.minutesAgo(1500), byMemberId: 'm-eli', from: 'RECORDED' },
    recordedByMemberId: 'm-ben',
  },
];

const all = (): Told[] => [...data.sessions, ...told];
const find = (id: string | undefined) => all().find((item) => item.id === id);
const isIn = (session: Told, memberId: string | null) =>
  session.contributions.some((contribution) => contribution.memberId === memberId);

function seen(session: Told, person: data.Person): Told {
  const coordinates = person.grants.some(({ role }) => role === 'COORDINATOR');
  const mayConfirm = isIn(session, person.memberId) && session.recordedByMemberId !== person.memberId;
  const allowed: NonNullable<SessionTalk['allowed']> = [];
  if (session.state === 'RECORDED' && mayConfirm) allowed.push('CONFIRM', 'DISPUTE');
  if (session.state === 'SETTLED') allowed.push('DISPUTE');
  const ends = coordinates || session.dispute?.byMemberId === person.memberId;
  if (session.state === 'DISPUTED' && ends) allowed.push('END_DISPUTE');
  if (coordinates && session.state !== 'WITHDRAWN') allowed.push('CORRECT', 'WITHDRAW');
  return { ...session, mayConfirm, allowed };
}

function versions(session: Told): SessionVersion[] {
  const { occurredOn, contributions } = session;
  const step = (act: string, state: SessionVersion['state'], as: string, minutes: number, part = {}) => ({
    version: 1,
    act,
    state,
    as,
    at: data.minutesAgo(minutes),
    occurredOn,
    contributions,
    ...part,
  });
  const first = [step('RECORDED', 'RECORDED', 'MEMBER', 6000)];
  if (session.state === 'RECORDED') return first;
  if (session.state === 'DISPUTED') {
    return [...first, step('DISPUTED', 'DISPUTED', 'MEMBER', 1500, { reason: session.dispute?.reason })];
  }
  return [
    ...first,
    step('CONFIRMED', 'CONFIRMED', 'MEMBER', 5000),
    step('SETTLED', 'SETTLED', 'SYSTEM', 4999),
    step('DISPUTED', 'DISPUTED', 'MEMBER', 3000, { reason: 'WRONG_MINUTES' }),
    step('CORRECTED', 'SETTLED', 'COORDINATOR', 2000, { reason: 'WRONG_MINUTES' }),
  ];
}

const change =
  (how: (session: Told, body: Parameters<Handler>[1], person: data.Person) => Partial<Told>): Handler =>
  ([id], body, person): Answer => {
    const found = find(id);
    if (!found) return notFound;
    Object.assign(found, { version: found.version + 1 }, how(found, body, person));
    return { body: seen(found, person) };
  };

function confirm(session: Told): Partial<Told> {
  setTimeout(() => (session.state = 'SETTLED'), 2500);
  return { state: 'CONFIRMED' };
}

const record: Handler = (_i, body, person) => {
  const about = data.arrangements.find(({ id }) => id === body.arrangementId);
  if (!body.occurredOn || !(about ?? body.contributions)) return notFound;
  const { amountMinutes } = body;
  const made: WorkSession = {
    id: data.newId(),
    version: 1,
    state: 'RECORDED',
    arrangementId: about?.id ?? null,
    serviceId: body.serviceId ?? null,
    occurredOn: body.occurredOn,
    recordedByMemberId: actor(body, person),
    contributions: body.contributions ?? [
      { memberId: about?.giverMemberId, part: 'GAVE', amountMinutes },
      { memberId: about?.receiverMemberId, part: 'RECEIVED', amountMinutes },
    ],
  };
  data.sessions.push(made);
  return { status: 201, body: made };
};

export const talkRoutes: Route[] = [
  [
    'GET',
    `${c}/sessions`,
    (_i, _b, person, query) => {
      const [service, arrangement] = [query.get('serviceId'), query.get('arrangementId')];
      const member = query.get('memberId') ?? person.memberId;
      const found = service
        ? all().filter(({ serviceId }) => serviceId === service)
        : data.sessions.filter((item) => isIn(item, member));
      const wanted = found.filter(({ arrangementId }) => !arrangement || arrangementId === arrangement);
      return page(wanted.map((item) => seen(item, person)));
    },
  ],
  ['POST', `${c}/sessions`, record],
  [
    'GET',
    `${c}/sessions/([^/]+)`,
    ([id], _b, person) => {
      const found = find(id);
      return found ? { body: seen(found, person) } : notFound;
    },
  ],
  [
    'GET',
    `${c}/sessions/([^/]+)/versions`,
    ([id]) => {
      const found = find(id);
      return found ? page(versions(found)) : notFound;
    },
  ],
  ['POST', `${c}/sessions/([^/]+)/confirmation`, change(confirm)],
  ['POST', `${c}/sessions/([^/]+)/notice`, change(() => ({}))],
  [
    'POST',
    `${c}/sessions/([^/]+)/dispute`,
    change(({ state }, { reason }, { memberId }) => ({
      state: 'DISPUTED',
      dispute: { reason, at: data.minutesAgo(0), byMemberId: memberId, from: state },
    })),
  ],
  ['POST', `${c}/sessions/([^/]+)/dispute/end`, change(({ dispute }) => ({ state: dispute?.from ?? 'SETTLED' }))],
  [
    'POST',
    `${c}/sessions/([^/]+)/correction`,
    change((_session, { occurredOn, contributions }) => ({ state: 'SETTLED', occurredOn, contributions })),
  ],
  ['POST', `${c}/sessions/([^/]+)/withdrawal`, change(() => ({ state: 'WITHDRAWN' }))],
];
