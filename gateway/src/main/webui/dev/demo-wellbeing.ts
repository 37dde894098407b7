// What the demo answers about wellbeing. Every number is invented.
import type { AnsweredDay, Measure, WellbeingFigure, WellbeingQuarter, WellbeingQuestions } from '../src/api/wellbeing';
import { c, page, type Route } from './demo-answers.ts';
import { dayFromNow } from './demo-data.ts';

const agreed = new Set(['s-ada', 's-cora']);
const kept = new Map<string, AnsweredDay[]>([
  [
    's-ada',
    [
      {
        day: dayFromNow(-20),
        lifeSatisfaction: 7,
        worthwhile: 8,
        happyYesterday: 7,
        anxiousYesterday: 2,
        lonelinessScore: 4,
        lonely: 4,
      },
      { day: dayFromNow(-190), lifeSatisfaction: 5, happyYesterday: 5, anxiousYesterday: 6, lonely: 2 },
    ],
  ],
]);

const own = (subjectId: string) => ({
  body: {
    agreed: agreed.has(subjectId),
    agreedTextVersion: agreed.has(subjectId) ? '2026-11' : null,
    textVersion: '2026-11',
  },
});

const share = (low: number, medium: number | null, high: number, veryHigh: number | null): WellbeingFigure['bands'] => [
  { band: 'LOW', sharePercent: low },
  { band: 'MEDIUM', sharePercent: medium },
  { band: 'HIGH', sharePercent: high },
  { band: 'VERY_HIGH', sharePercent: veryHigh },
];

function first(measure: Measure, mean: number, half: number, bands: WellbeingFigure['bands'] = []): WellbeingFigure {
  return { measure, kind: 'FIRST', published: true, people: 45, mean, low: mean - half, high: mean + half, bands };
}

function change(measure: Measure, mean: number, half: number): WellbeingFigure {
  return { measure, kind: 'CHANGE', published: true, people: 35, mean, low: mean - half, high: mean + half, bands: [] };
}

const withheld = (measure: Measure, kind: 'FIRST' | 'CHANGE'): WellbeingFigure => ({
  measure,
  kind,
  published: false,
  bands: [],
});

const measures: Measure[] = [
  'LIFE_SATISFACTION',
  'WORTHWHILE',
  'HAPPY_YESTERDAY',
  'ANXIOUS_YESTERDAY',
  'LONELINESS_SCORE',
];

const quarters: WellbeingQuarter[] = [
  {
    quarter: '2026-Q3',
    releasedAt: '2026-10-15T04:30:00Z',
    figures: [
      first('LIFE_SATISFACTION', 6.3, 0.6, share(20, 25, 35, 20)),
      first('WORTHWHILE', 6.9, 0.5, share(0, 30, 45, 25)),
      first('HAPPY_YESTERDAY', 6.1, 0.7, share(20, null, 40, null)),
      withheld('ANXIOUS_YESTERDAY', 'FIRST'),
      first('LONELINESS_SCORE', 5.1, 0.5),
      {
        measure: 'LONELY',
        kind: 'FIRST',
        published: true,
        people: 45,
        bands: [
          { band: 'OFTEN_OR_ALWAYS', sharePercent: null },
          { band: 'SOME_OF_THE_TIME', sharePercent: 25 },
          { band: 'OCCASIONALLY', sharePercent: 25 },
          { band: 'HARDLY_EVER', sharePercent: 30 },
          { band: 'NEVER', sharePercent: null },
        ],
      },
      change('LIFE_SATISFACTION', 0.7, 0.4),
      change('WORTHWHILE', 0.3, 0.5),
      change('HAPPY_YESTERDAY', 0.6, 0.5),
      withheld('ANXIOUS_YESTERDAY', 'CHANGE'),
      change('LONELINESS_SCORE', -0.6, 0.4),
    ],
    wellby: {
      people: 35,
      points: 0.7,
      lowPounds: 245_000,
      centralPounds: 318_500,
      highPounds: 392_000,
      priceBase: 2019,
      source: 'HM Treasury, Wellbeing Guidance for Appraisal: Supplementary Green Book Guidance, 2021',
    },
  },
  {
    quarter: '2026-Q2',
    releasedAt: '2026-07-15T04:30:00Z',
    figures: [
      ...measures.map((measure) => withheld(measure, 'FIRST')),
      withheld('LONELY', 'FIRST'),
      ...measures.map((measure) => withheld(measure, 'CHANGE')),
    ],
  },
];

const questions: WellbeingQuestions = {
  questions: [
    { question: 'LIFE_SATISFACTION', words: 'Overall, how satisfied are you with your life nowadays?' },
    {
      question: 'WORTHWHILE',
      words: 'Overall, to what extent do you feel that the things you do in your life are worthwhile?',
    },
  ],
  instruments: [
    {
      instrument: 'ONS4',
      source: 'Personal well-being harmonised standard, Government Statistical Service',
      licence: 'Open Government Licence v3.0',
    },
    {
      instrument: 'LONELINESS',
      source: 'Loneliness harmonised standard, Government Statistical Service',
      licence: 'Open Government Licence v3.0',
    },
  ],
};

export const wellbeingRoutes: Route[] = [
  ['GET', `${c}/wellbeing/questions`, () => ({ body: questions })],
  ['GET', `${c}/wellbeing/figures`, (_i, _b, _p, query) => page(quarters, query)],
  ['GET', `${c}/wellbeing/mine`, (_i, _b, { subjectId }) => own(subjectId)],
  [
    'PUT',
    `${c}/wellbeing/mine/consent`,
    (_i, _b, { subjectId }) => {
      agreed.add(subjectId);
      return own(subjectId);
    },
  ],
  [
    'POST',
    `${c}/wellbeing/mine/withdrawal`,
    (_i, _b, { subjectId }) => {
      agreed.delete(subjectId);
      kept.delete(subjectId);
      return { status: 204 };
    },
  ],
  ['GET', `${c}/wellbeing/mine/answers`, (_i, _b, { subjectId }, query) => page(kept.get(subjectId) ?? [], query)],
  [
    'PUT',
    `${c}/wellbeing/mine/answers/([0-9-]+)`,
    ([day = ''], body, { subjectId }) => {
      const answered = { ...body, day };
      kept.set(subjectId, [answered, ...(kept.get(subjectId) ?? []).filter((one) => one.day !== day)]);
      return { body: answered };
    },
  ],
];
