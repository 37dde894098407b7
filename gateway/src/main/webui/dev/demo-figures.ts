import type { ImportRun } from '../src/api/types';
import { imports, staffMinutes } from './demo-data.ts';

const count = 24;
const now = new Date();
export const months = Array.from({ length: count }, (_, index) => {
  const month = new Date(now.getFullYear(), now.getMonth() - count + 1 + index, 15);
  return `${month.getFullYear()}-${String(month.getMonth() + 1).padStart(2, '0')}`;
});

/** How busy a month of the year is: summers and Christmas are quieter. */
const season = [0.8, 0.9, 1, 1.05, 1.1, 1, 0.7, 0.6, 1, 1.15, 1.1, 0.75];

const grown = (index: number, first: number, last: number) => {
  const month = Number((months[index] ?? '').slice(5)) - 1;
  const wave = ((index * 37) % 11) / 40;
  return Math.round(((first + ((last - first) * index) / count) * ((season[month] ?? 1) + wave)) / 15) * 15;
};

const unpaidOf: Record<string, [number, number]> = { 'v-visit': [240, 1900], 'v-lift': [300, 1500] };

/** Invented figures for the co-production page. */
export function insight(serviceId: string) {
  const paid = staffMinutes[serviceId] ?? 0;
  const [first, last] = unpaidOf[serviceId] ?? [1200, 3400];
  const figures = months.map((month, index) => ({
    month,
    unpaidMinutes: grown(index, first, last),
    paidMinutes: paid > 0 ? Math.round((paid * (1.2 - index / 60) * (season[index % 12] ?? 1)) / 15) * 15 : 0,
  }));
  return {
    serviceId,
    from: months[0],
    to: months[count - 1],
    unpaidMinutes: figures.reduce((sum, { unpaidMinutes }) => sum + unpaidMinutes, 0),
    paidMinutes: figures.reduce((sum, { paidMinutes }) => sum + paidMinutes, 0),
    note: paid ? null : 'PAID_SIDE_UNKNOWN',
    months: figures,
    ...read(),
  };
}

/** When the invented figures were worked out, and from what. */
export function read() {
  return {
    computedAt: new Date().toISOString(),
    readThrough: [
      { topic: 'commonhour.ledger.session.v1', sequence: 1204 },
      { topic: 'commonhour.ledger.staff-hours.v1', sequence: 88 },
    ],
  };
}

/** The invented place of a service in the grid: known only where staff hours are. */
export function grid(serviceId: string) {
  const known = Boolean(staffMinutes[serviceId]);
  const amounts = (design: number[], delivery: number[]) => ({
    designProfessional: known ? design[0] : 0,
    designCommunity: design[1],
    deliveryProfessional: known ? delivery[0] : 0,
    deliveryCommunity: delivery[1],
    designShare: known ? 0.6 : 1,
    deliveryShare: known ? 0.7 : 1,
  });
  return {
    serviceId,
    from: '2025-12',
    to: '2026-11',
    thresholdPercent: 10,
    ...read(),
    views: ['STANDING', 'REMUNERATION'].map((basis) => ({
      basis,
      outcome: known ? 'CLASSIFIED' : 'UNKNOWN_PAID_SIDE',
      ...(known
        ? {
            cell: 'R2C2',
            headsCell: basis === 'STANDING' ? 'R2C2' : 'R2C3',
            shownCell: 'R2C2',
            uncertainty: {
              replicates: 1000,
              cells: [
                { cell: 'R2C2', share: 0.83 },
                { cell: 'R2C1', share: 0.17 },
              ],
              designShare: { low: 0.35, high: 0.82 },
              deliveryShare: { low: 0.58, high: 0.8 },
            },
          }
        : {}),
      minutes: amounts([720, 1080], [3600, 8400]),
      heads: amounts([2, 8], [3, 24]),
      phases: [
        { phase: 'DESIGN', communityMinutes: 1080, allMinutes: 1800, share: known ? 0.6 : null },
        { phase: 'DELIVER', communityMinutes: 8400, allMinutes: 12000, share: known ? 0.7 : null },
        { phase: 'ASSESS', communityMinutes: 60, allMinutes: 240, share: known ? 0.25 : null },
      ],
      change: { notes: known ? ['MORE_WORK_NO_MORE_SAY'] : ['NOT_COMPARABLE'] },
      notes: known ? (basis === 'STANDING' ? [] : ['HEADS_DIFFER']) : ['NO_PROFESSIONAL_MINUTES'],
    })),
  };
}

/** The invented unpaid hours through full-time work and money. */
export function valuation(serviceId: string) {
  const year = insight(serviceId).months.slice(-12);
  const unpaidMinutes = year.reduce((sum, month) => sum + month.unpaidMinutes, 0);
  const paidMinutes = year.reduce((sum, month) => sum + month.paidMinutes, 0);
  const valuedMinutes = unpaidMinutes - 60;
  const worth = (rate: number) => Math.round((valuedMinutes * rate) / 60);
  return {
    from: '2025-12',
    to: '2026-11',
    unpaidMinutes,
    paidMinutes,
    unpaidFullTimeHundredths: Math.round(unpaidMinutes / 976.8),
    paidFullTimeHundredths: Math.round(paidMinutes / 976.8),
    money: {
      region: 'UK',
      currency: 'GBP',
      lowRateHundredthsPerHour: 1271,
      centralRateHundredthsPerHour: 1345,
      highRateHundredthsPerHour: 1480,
      rateSource: 'National Living Wage and real Living Wage.',
      rateYear: '2025-26',
      valuedMinutes,
      excluded: [{ reason: 'FAMILY', amountMinutes: 60 }],
      lowHundredths: worth(1271),
      centralHundredths: worth(1345),
      highHundredths: worth(1480),
    },
  };
}

/** The invented sessions behind the figures. */
export function sources(serviceId: string) {
  return insight(serviceId)
    .months.slice()
    .reverse()
    .flatMap(({ month, unpaidMinutes, paidMinutes }, index) => [
      { kind: 'SESSION', id: `s${index}`, month, occurredOn: `${month}-12`, unpaidMinutes, paidMinutes: 0 },
      ...(paidMinutes > 0 ? [{ kind: 'STAFF_HOURS', id: `h${index}`, month, unpaidMinutes: 0, paidMinutes }] : []),
    ]);
}

/** An import that is always a little further. */
export function importRun(id: string): ImportRun | undefined {
  const run = imports.get(id);
  if (!run) return undefined;
  run.processedRows = Math.min(run.rows, Math.round((Date.now() - run.startedAt) / 2));
  if (run.processedRows === run.rows) run.state = run.dryRun ? 'CHECKED' : 'DONE';
  return run;
}
