import { query } from '../api/http';
import { useRead } from '../api/read';
import type { DimensionFigures } from '../api/figures';
import { useWho } from '../app/who';

export type By = 'service' | 'organisation' | 'phase' | 'function' | 'month';

/** Unpaid beside paid by one dimension; for staff what belongs to their own organisation, for others the whole community. */
export function useFigures(by: By, period: { from: string; to: string }, serviceId?: string) {
  const who = useWho();
  return useRead<DimensionFigures>(`${who.at}/insight/figures${query({ by, serviceId, ...period, limit: 100 })}`);
}
