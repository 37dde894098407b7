import type { ImportRun } from '../src/api/types';
import { imports, staffMinutes } from './demo-data.ts';

const months = ['2026-07', '2026-08', '2026-09', '2026-10', '2026-11'];

/** Invented figures for the co-production page. */
export function insight(serviceId: string) {
  const paid = staffMinutes[serviceId] ?? 0;
  const unpaid = serviceId === 'v-visit' ? [60, 120, 90, 150, 75] : [600, 750, 690, 900, 510];
  return {
    serviceId,
    from: months[0],
    to: months[4],
    unpaidMinutes: unpaid.reduce((sum, minutes) => sum + minutes, 0),
    paidMinutes: paid * 5,
    note: paid ? null : 'PAID_SIDE_UNKNOWN',
    months: months.map((month, index) => ({
      month,
      unpaidMinutes: unpaid[index],
      paidMinutes: paid - index * 30 * Number(paid > 0),
    })),
    computedAt: new Date().toISOString(),
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
      change: { notes: known ? ['MORE_WORK_NO_MORE_SAY'] : ['NOT_COMPARABLE'] },
      notes: known ? (basis === 'STANDING' ? [] : ['HEADS_DIFFER']) : ['NO_PROFESSIONAL_MINUTES'],
    })),
    computedAt: new Date().toISOString(),
  };
}

/** The invented unpaid hours through full-time work and money. */
export function valuation(serviceId: string) {
  const { unpaidMinutes, paidMinutes } = insight(serviceId);
  const valuedMinutes = unpaidMinutes - 60;
  const worth = (rate: number) => Math.round((valuedMinutes * rate) / 60);
  return {
    from: '2025-12',
    to: '2026-11',
    unpaidMinutes,
    paidMinutes,
    unpaidFullTimeHundredths: Math.round(unpaidMinutes / 976.8),
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
  return insight(serviceId).months.flatMap(({ month, unpaidMinutes, paidMinutes }, index) => [
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
