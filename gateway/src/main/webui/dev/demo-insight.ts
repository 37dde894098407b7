// What the demo answers on the insight pages. Every number is invented.
import type { DimensionFigure, Indicator, IndicatorUnit, PublishedCell } from '../src/api/figures';
import { c, page, type Route } from './demo-answers.ts';
import * as data from './demo-data.ts';
import { grid, insight, read, sources, valuation } from './demo-figures.ts';
import { dormancy, funnels, map, turns } from './demo-paths.ts';

function figure(key: string | null, unpaidMinutes: number, paidMinutes: number, people: number): DimensionFigure {
  const hundredths = (minutes: number) => Math.round(minutes / 976.8);
  return {
    key,
    unpaidMinutes,
    paidMinutes,
    unpaidPeople: people,
    paidPeople: paidMinutes > 0 ? 3 : 0,
    paidUnnamedMinutes: paidMinutes > 9000 ? 600 : 0,
    paidUnnamedPeople: paidMinutes > 9000 ? 5 : 0,
    unpaidFullTimeHundredths: hundredths(unpaidMinutes),
    paidFullTimeHundredths: hundredths(paidMinutes),
    ...(paidMinutes > 0 ? {} : { note: 'PAID_SIDE_UNKNOWN' as const }),
  };
}

const inYear = (serviceId: string) => insight(serviceId).months.slice(-12);
const sum = (serviceId: string, of: 'unpaidMinutes' | 'paidMinutes') =>
  inYear(serviceId).reduce((total, month) => total + month[of], 0);

function byService(): DimensionFigure[] {
  const people: Record<string, number> = { 'v-lunch': 24, 'v-lift': 17, 'v-visit': 11 };
  return data.services.map(({ id }) => figure(id, sum(id, 'unpaidMinutes'), sum(id, 'paidMinutes'), people[id] ?? 9));
}

function byMonth(): DimensionFigure[] {
  const timelines = data.services.map(({ id }) => insight(id).months);
  return (timelines[0] ?? []).map(({ month }, index) => {
    const total = (of: 'unpaidMinutes' | 'paidMinutes') =>
      timelines.reduce((all, timeline) => all + (timeline[index]?.[of] ?? 0), 0);
    return figure(month, total('unpaidMinutes'), total('paidMinutes'), 30);
  });
}

function figures(by: string): DimensionFigure[] {
  if (by === 'month') return byMonth();
  if (by === 'service') return [...byService(), figure(null, 9300, 0, 41)];
  if (by === 'organisation') {
    return data.organisations.map(({ id }) => {
      const own = byService().filter(
        ({ key }) => data.services.find((service) => service.id === key)?.organisationId === id,
      );
      const total = (of: 'unpaidMinutes' | 'paidMinutes') => own.reduce((all, row) => all + row[of], 0);
      return figure(id, total('unpaidMinutes'), total('paidMinutes'), id === 'o-lunch' ? 24 : 26);
    });
  }
  if (by === 'phase') {
    return [
      figure('ASSESS', 900, 600, 9),
      figure('COMMISSION', 300, 900, 6),
      figure('DELIVER', 61_000, 38_000, 44),
      figure('DESIGN', 4200, 2800, 14),
    ];
  }
  return [
    figure('BROKER', 1500, 5200, 4),
    figure('COACH_TRAIN', 3900, 4100, 12),
    figure('FACILITATE', 6200, 7300, 10),
    figure('FRONTLINE', 54_800, 21_000, 43),
    figure('NOT_SAID', 0, 4700, 0),
  ];
}

const units: Record<string, IndicatorUnit> = {
  A3: 'COUNT',
  'A3-SPREAD': 'INDEX',
  B3: 'INDEX',
  C2: 'RATIO',
  C5: 'RATIO',
  'C5-HOURS': 'HOURS',
  M10: 'DAYS',
  M5: 'INDEX',
  M7: 'INDEX',
  'M9-GIVING': 'INDEX',
  'M9-IMBALANCE': 'INDEX',
  'M9-RECEIVING': 'INDEX',
  N1: 'RATIO',
  N2: 'COUNT',
  N5: 'INDEX',
  N6: 'RATIO',
  N7: 'INDEX',
};
const known = (id: string, principle: Indicator['principle'], value: number, meaning = 'As a share.'): Indicator => ({
  id,
  principle,
  meaning,
  unit: units[id] ?? 'SHARE',
  value,
});
const missing = (id: string, principle: Indicator['principle'], gap: string): Indicator => ({
  id,
  principle,
  meaning: 'As a share.',
  unit: units[id] ?? 'SHARE',
  gap,
});

const indicators: Indicator[] = [
  known('A1', 'ASSETS', 0.71),
  known('A2', 'ASSETS', 0.48),
  missing('A3', 'ASSETS', 'NEEDS_SKILLS'),
  known('A4', 'ASSETS', 0.37),
  known('A5', 'ASSETS', 0.64),
  missing('K1', 'CAPABILITIES', 'NEEDS_SKILLS'),
  known('K2', 'CAPABILITIES', 0.09),
  missing('K3', 'CAPABILITIES', 'NEEDS_SKILLS'),
  known('K4', 'CAPABILITIES', 0.14),
  known('M1', 'MUTUALITY', 0.75),
  known('M2', 'MUTUALITY', 0.642857),
  known('M3', 'MUTUALITY', 0.357143),
  known('M4', 'MUTUALITY', 0.4),
  known('M5', 'MUTUALITY', -0.0286, 'The same against chance: 0 is chance.'),
  known('M6', 'MUTUALITY', 0.2857),
  known('M8', 'MUTUALITY', 0.857143),
  known('M9-GIVING', 'MUTUALITY', 0.3214, 'How unevenly people give: Gini, 0 to 1.'),
  known('N1', 'NETWORKS', 1.4, 'Pairs who met for the first time.'),
  known('N2', 'NETWORKS', 4, 'Different people: the median.'),
  known('N3', 'NETWORKS', 0.92),
  missing('N5', 'NETWORKS', 'NEEDS_GROUPS'),
  missing('N7', 'NETWORKS', 'NEVER_SHOWN'),
  known('B2', 'SHARED_ROLES', 0.33),
  known('B4', 'SHARED_ROLES', 0.58),
  known('B5', 'SHARED_ROLES', 0.61),
  known('Z9', 'SHARED_ROLES', 0.5, 'Something new that the app has no words for yet, as a share.'),
  missing('C1', 'CATALYSTS', 'FUNCTION_UNKNOWN'),
  {
    ...known('C2', 'CATALYSTS', 3.2, 'Unpaid minutes for each paid minute.'),
    months: { low: 1.1, median: 2.9, high: 6 },
  },
  missing('C4', 'CATALYSTS', 'NEEDS_ACTIVITIES'),
];

const cell = (people: number, amountMinutes: number): PublishedCell => ({ status: 'PUBLISHED', people, amountMinutes });
const withheld = (status: PublishedCell['status']): PublishedCell => ({ status });

function published(quarter: string) {
  return {
    quarter,
    leastPeople: 8,
    peopleRoundedTo: 5,
    minutesRoundedTo: 300,
    items: [
      { serviceId: 'v-lunch', unpaid: cell(25, 9600), paid: withheld('PEOPLE_UNKNOWN') },
      { serviceId: 'v-lift', unpaid: cell(15, 4200), paid: cell(10, 2700) },
      { serviceId: 'v-visit', unpaid: withheld('FEW_PEOPLE'), paid: withheld('FEW_PEOPLE') },
      { serviceId: null, unpaid: cell(40, 6300), paid: withheld('PROTECTS_OTHERS') },
    ],
    unpaidTotal: withheld('PROTECTS_OTHERS'),
    paidTotal: withheld('PROTECTS_OTHERS'),
    ...read(),
    releasedAt: '2026-11-03T09:00:00Z',
  };
}

let opened: string | null = null;
const releases = [
  { quarter: '2026-Q3', revision: 2, releasedAt: '2026-11-03T09:00:00Z' },
  { quarter: '2026-Q3', revision: 1, releasedAt: '2026-10-15T03:00:00Z' },
  { quarter: '2026-Q2', revision: 1, releasedAt: '2026-07-15T03:00:00Z' },
];

export const insightRoutes: Route[] = [
  ['GET', `${c}/insight/published/releases`, () => page(releases)],
  [
    'POST',
    `${c}/insight/published/([^/]+)/releases`,
    ([quarter]) => ({ status: 201, body: published(quarter ?? '2026-Q3') }),
  ],
  ['GET', `${c}/insight/open-data`, () => ({ body: { open: opened !== null, openedAt: opened } })],
  [
    'PUT',
    `${c}/insight/open-data`,
    (_i, body) => {
      opened = body.open ? '2026-11-25T10:00:00Z' : null;
      return { body: { open: body.open, openedAt: opened } };
    },
  ],
  [
    'POST',
    `${c}/insight/savings`,
    (_i, body) => ({
      body: {
        status: 'SCENARIO',
        weakestGrade: 1,
        currency: body.currency,
        unitCostSource: body.unitCostSource,
        lowHundredths: 41_000,
        centralHundredths: 1_310_400,
        highHundredths: 5_265_000,
        formula: '',
      },
    }),
  ],
  [
    'GET',
    `${c}/insight/figures`,
    (_i, _b, _p, query) => ({
      body: { by: 'SERVICE', from: '', to: '', items: figures(query.get('by') ?? 'service'), ...read() },
    }),
  ],
  [
    'GET',
    `${c}/insight/principles`,
    () => ({ body: { from: '', to: '', people: 128, ties: 611, minutes: 74_100, items: indicators, ...read() } }),
  ],
  ['GET', `${c}/insight/published`, (_i, _b, _p, query) => ({ body: published(query.get('quarter') ?? '2026-Q3') })],
  ['GET', `${c}/insight/funnels/needs`, (_i, _b, _p, query) => ({ body: funnels(query.get('by') ?? 'ALL') })],
  ['GET', `${c}/insight/funnels/turns`, () => ({ body: turns() })],
  ['GET', `${c}/insight/dormancy`, () => ({ body: dormancy() })],
  [
    'GET',
    `${c}/insight/dormancy/members`,
    () =>
      page([
        { memberId: 'm-dot', joinedOn: '2025-03-01', channel: 'BROKER_PHONE', lastHeardOfOn: '2026-07-12' },
        { memberId: 'm-fay', joinedOn: '2026-08-02', channel: 'SELF_WEB' },
      ]),
  ],
  ['GET', `${c}/insight/map`, (_i, _b, _p, query) => ({ body: map(query.get('quarter') ?? '2026-Q3') })],
  [
    'GET',
    `${c}/insight/services`,
    () => page(data.services.map(({ id, organisationId }) => ({ ...insight(id), organisationId }))),
  ],
  ['GET', `${c}/insight/valuation`, (_i, _b, _p, query) => ({ body: valuation(query.get('serviceId') ?? 'v-lunch') })],
  ['GET', `${c}/insight/services/([^/]+)/sources`, ([id], _b, _p, query) => page(sources(id ?? ''), query)],
  ['GET', `${c}/insight/services/([^/]+)/grid`, ([id]) => ({ body: grid(id ?? '') })],
  ['GET', `${c}/insight/services/([^/]+)`, ([id]) => ({ body: insight(id ?? '') })],
];
