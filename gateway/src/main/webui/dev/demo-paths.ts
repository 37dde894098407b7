// The demo's funnels and its map of circles. Every number is invented.
import type { CircleMap, Dormancy, NeedFunnels, TurnFunnels } from '../src/api/figures';
import { read } from './demo-figures.ts';

const needSteps = ['ASKED', 'OFFERED', 'INVITED', 'AGREED', 'HAPPENED', 'CONFIRMED'];
const turnSteps = ['JOINED', 'SPOKE_UP', 'TOOK_PART', 'BOTH_WAYS'];

function shares(counts: number[], index: number) {
  const before = counts[index - 1];
  return before ? { shareOfStepBefore: (counts[index] ?? 0) / before } : {};
}

function needs(key: string | null, counts: number[], unmet: number): NeedFunnels['items'][number] {
  const medians = [0, 35, 300, 1300, 4300, 700];
  return {
    key,
    steps: needSteps.map((step, index) => ({
      step,
      count: counts[index] ?? 0,
      ...shares(counts, index),
      ...(index > 0 ? { median: medians[index] ?? null } : {}),
    })),
    open: unmet + 5,
    unmet,
  };
}

export function funnels(by: string): NeedFunnels {
  const items =
    by === 'CHANNEL'
      ? [needs('BROKER_PHONE', [62, 55, 48, 43, 41, 40], 3), needs('SELF_WEB', [151, 139, 118, 97, 90, 84], 6)]
      : [needs(null, [213, 194, 166, 140, 131, 124], 9)];
  return { items, ...read() };
}

export function turns(): TurnFunnels {
  const counts = [58, 47, 39, 26];
  const days = [null, 3, 11, 34];
  return {
    items: [
      {
        key: null,
        steps: turnSteps.map((step, index) => ({
          step,
          count: counts[index] ?? 0,
          ...shares(counts, index),
          ...(index > 0 ? { median: days[index] ?? null } : {}),
        })),
      },
    ],
    ...read(),
  };
}

export function dormancy(): Dormancy {
  return { days: 90, items: [{ key: null, members: 128, heardOf: 97, quiet: 23, neverHeardOf: 8 }], ...read() };
}

export function map(quarter: string): CircleMap {
  return {
    quarter,
    status: 'PUBLISHED',
    circles: [
      { circle: 1, size: 'FROM_30', inside: 'FROM_200_HOURS' },
      { circle: 2, size: 'FROM_15', inside: 'FROM_50_HOURS' },
      { circle: 3, size: 'FROM_15', inside: 'FROM_50_HOURS' },
      { circle: 4, size: 'FROM_8', inside: 'FROM_10_HOURS' },
      { circle: 5, size: 'FROM_15', inside: 'UNDER_10_HOURS', mixed: true },
    ],
    flows: [
      { from: 1, to: 2, flow: 'FROM_50_HOURS' },
      { from: 2, to: 1, flow: 'FROM_10_HOURS' },
      { from: 2, to: 3, flow: 'FROM_10_HOURS' },
      { from: 3, to: 4, flow: 'UNDER_10_HOURS' },
      { from: 4, to: 1, flow: 'FROM_10_HOURS' },
      { from: 5, to: 1, flow: 'UNDER_10_HOURS' },
    ],
    ...read(),
  };
}
