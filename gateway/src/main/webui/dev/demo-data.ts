// A small invented community for `npm run demo`. The real one comes from the services.
import type {
  Account,
  Application,
  Arrangement,
  Entry,
  ImportRun,
  Member,
  Need,
  Offer,
  Referral,
  WorkSession,
} from '../src/api/types';

export const community = { id: 'c1', name: 'Marsh Lane' };
export const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
export const dayFromNow = (days: number) => minutesAgo(-days * 1440).slice(0, 10);

let made = 0;
export const newId = () => `id-${++made}`;

export interface Person {
  subjectId: string;
  name: string;
  memberId: string | null;
  grants: { role: string; organisationId?: string }[];
}

export const people: Record<string, Person> = {
  ada: { subjectId: 's-ada', name: 'Ada Marlow', memberId: 'm-ada', grants: [{ role: 'MEMBER' }] },
  ben: { subjectId: 's-ben', name: 'Ben Okoro', memberId: 'm-ben', grants: [{ role: 'MEMBER' }] },
  cora: {
    subjectId: 's-cora',
    name: 'Cora Lind',
    memberId: 'm-cora',
    grants: [{ role: 'MEMBER' }, { role: 'COORDINATOR' }],
  },
  sam: {
    subjectId: 's-sam',
    name: 'Sam Teller',
    memberId: null,
    grants: [{ role: 'STAFF', organisationId: 'o-lunch' }],
  },
  zed: { subjectId: 's-zed', name: 'Zed Novak', memberId: null, grants: [] },
};

const member = (id: string, displayName: string, phone: string, hasSignIn = true): Member => ({
  id,
  displayName,
  phone,
  hasSignIn,
  state: 'ACTIVE',
  joinedOn: '2025-03-01',
  version: 1,
});

export const members: Member[] = [
  member('m-ada', 'Ada Marlow', '0151 496 0101'),
  member('m-ben', 'Ben Okoro', '0151 496 0102'),
  member('m-cora', 'Cora Lind', '0151 496 0103'),
  member('m-dot', 'Dorothy Pell', '0151 496 0104', false),
  member('m-eli', 'Elías Prado', '0151 496 0105'),
  member('m-fay', 'Fay Whitlock', '0151 496 0106', false),
];

export const organisations = [
  { id: 'o-lunch', name: 'Marsh Lane Lunch Club' },
  { id: 'o-hosp', name: 'St Bride’s Hospital' },
];

export const services = [
  { id: 'v-lunch', organisationId: 'o-lunch', name: 'Friday lunch club', category: 'COOKING', state: 'ACTIVE' },
  { id: 'v-lift', organisationId: 'o-hosp', name: 'Hospital transport', category: 'TRANSPORT', state: 'ACTIVE' },
  { id: 'v-visit', organisationId: 'o-hosp', name: 'Befriending', category: 'COMPANIONSHIP', state: 'ACTIVE' },
];

export const categories = (
  'TRANSPORT SHOPPING COOKING GARDENING COMPANIONSHIP REPAIRS COMPUTING LANGUAGES TEACHING CHILDCARE_SUPPORT ' +
  'PET_CARE CLEANING SEWING MUSIC EXERCISE PAPERWORK EVENTS ADVICE DESIGN_MEETING OTHER'
)
  .split(' ')
  .map((code) => ({ code, name: code }));

export const offers: Offer[] = [
  {
    id: 'f1',
    memberId: 'm-ada',
    category: 'TRANSPORT',
    title: 'A lift in my car',
    description: 'I have room for a folded wheelchair.',
    state: 'LIVE',
    version: 1,
  },
  { id: 'f2', memberId: 'm-eli', category: 'TRANSPORT', title: 'Lifts in the evening', state: 'LIVE', version: 1 },
];

export const needs: Need[] = [
  {
    id: 'n1',
    memberId: 'm-ben',
    category: 'TRANSPORT',
    title: 'A lift to the hospital',
    description: 'Eye clinic, door C.',
    neededOn: dayFromNow(1),
    from: '10:30',
    amountMinutes: 90,
    serviceId: 'v-lift',
    state: 'OPEN',
    version: 1,
  },
];

const arrangement = (id: string, part: Partial<Arrangement>): Arrangement => ({
  id,
  needId: 'n1',
  offerId: 'f1',
  giverMemberId: 'm-ada',
  receiverMemberId: 'm-ben',
  category: 'TRANSPORT',
  title: 'A lift to the hospital',
  amountMinutes: 90,
  startsAt: minutesAgo(-1440),
  state: 'AGREED',
  holdState: 'HELD',
  version: 1,
  ...part,
});

export const arrangements: Arrangement[] = [
  arrangement('a1', { state: 'INVITED', holdState: 'NONE' }),
  arrangement('a2', {
    title: 'Shopping for the week',
    category: 'SHOPPING',
    startsAt: minutesAgo(300),
    amountMinutes: 60,
  }),
  arrangement('a3', {
    title: 'A walk by the canal',
    giverMemberId: 'm-ben',
    receiverMemberId: 'm-ada',
    amountMinutes: 60,
  }),
  arrangement('a4', {
    title: 'New curtain rail',
    category: 'REPAIRS',
    state: 'HAPPENED',
    holdState: 'CAPTURED',
    startsAt: minutesAgo(9000),
  }),
];

export const sessions: WorkSession[] = [
  {
    id: 'w1',
    version: 1,
    state: 'RECORDED',
    arrangementId: 'a5',
    occurredOn: dayFromNow(-1),
    recordedByMemberId: 'm-eli',
    contributions: [
      { memberId: 'm-eli', part: 'GAVE', amountMinutes: 90 },
      { memberId: 'm-ben', part: 'RECEIVED', amountMinutes: 90 },
    ],
  },
];

const account = (owner: string, balanceMinutes: number, heldMinutes: number): Account => ({
  id: `acc-${owner}`,
  kind: 'MEMBER',
  ownerId: owner,
  balanceMinutes,
  heldMinutes,
  availableMinutes: balanceMinutes - heldMinutes,
  floorMinutes: -1200,
});

export const accounts: Account[] = [
  account('m-ada', 450, 0),
  account('m-ben', -240, 150),
  account('m-cora', 0, 0),
  account('m-dot', 90, 0),
];

export const entries: Entry[] = Array.from({ length: 30 }, (_, index) => ({
  id: `e${index}`,
  transferId: `t${index}`,
  amountMinutes: [90, -60, 30, -75, 120][index % 5] ?? 60,
  balanceAfterMinutes: 450 - index * 30,
  otherOwnerId: ['m-ben', 'm-dot', 'm-eli', 'm-cora'][index % 4] ?? null,
  kind: 'SESSION',
  sessionId: `w${index}`,
  occurredAt: minutesAgo(index * 2880),
  recordedAt: minutesAgo(index * 2880),
}));

export const applications: Application[] = [
  {
    id: 'p1',
    displayName: 'Gwen Achebe',
    phone: '0151 496 0109',
    about: 'I bake, and I would like company on walks.',
    state: 'OPEN',
  },
];

export const referrals: Referral[] = [
  {
    id: 'r1',
    organisationId: 'o-hosp',
    state: 'RECEIVED',
    referredAt: minutesAgo(1600),
    changedAt: minutesAgo(1600),
    consent: { givenBy: 'PERSON', method: 'SPOKEN', givenAt: minutesAgo(1700) },
    person: {
      displayName: 'Walter Ibe',
      phone: '0151 496 0121',
      about: 'Home from hospital. Would like company at lunch.',
    },
  },
  {
    id: 'r2',
    organisationId: 'o-hosp',
    state: 'RECEIVED',
    referredAt: minutesAgo(4500),
    changedAt: minutesAgo(4500),
    consent: { givenBy: 'GUARDIAN', method: 'WRITTEN', givenAt: minutesAgo(6000) },
    person: { displayName: 'Nia Pugh', phone: '0151 496 0122', email: 'nia@example.org' },
  },
  {
    id: 'r3',
    organisationId: 'o-lunch',
    state: 'CONTACTED',
    referredAt: minutesAgo(9000),
    changedAt: minutesAgo(3000),
    consent: { givenBy: 'PERSON', method: 'ONLINE', givenAt: minutesAgo(9100) },
    person: { displayName: 'Rosa Lindqvist', email: 'rosa@example.org', about: 'Bakes. Would like to meet people.' },
  },
  {
    id: 'r4',
    organisationId: 'o-lunch',
    state: 'JOINED',
    referredAt: minutesAgo(60_000),
    changedAt: minutesAgo(50_000),
    consent: { givenBy: 'PERSON', method: 'SPOKEN', givenAt: minutesAgo(61_000) },
    person: { displayName: 'Dorothy Pell', phone: '0151 496 0104' },
    memberId: 'm-dot',
  },
];

export const staffMinutes: Record<string, number> = { 'v-lunch': 2640, 'v-lift': 900 };

export const imports = new Map<string, ImportRun & { startedAt: number }>();
