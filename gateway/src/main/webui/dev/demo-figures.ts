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

/** An import that is always a little further. */
export function importRun(id: string): ImportRun | undefined {
  const run = imports.get(id);
  if (!run) return undefined;
  run.processedRows = Math.min(run.rows, Math.round((Date.now() - run.startedAt) / 2));
  if (run.processedRows === run.rows) run.state = run.dryRun ? 'CHECKED' : 'DONE';
  return run;
}
