import { useQuery } from '@tanstack/react-query';
import { query } from '../api/http';
import type { DimensionFigures } from '../api/figures';
import { readPages } from '../api/read';
import { useWho } from '../app/who';

export type By = 'service' | 'organisation' | 'phase' | 'function' | 'month';

/**
 * Unpaid beside paid by one dimension; for staff what belongs to their own organisation, for others the whole community.
 * The first 2,000 rows; `next` is set when there are more.
 */
export function useFigures(by: By, period: { from: string; to: string }, serviceId?: string) {
  const who = useWho();
  const path = `${who.at}/insight/figures${query({ by, serviceId, ...period })}`;
  return useQuery({ queryKey: [path, 'figures'], queryFn: () => readPages<DimensionFigures>(path) });
}
