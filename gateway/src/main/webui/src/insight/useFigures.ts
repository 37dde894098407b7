import { useQuery } from '@tanstack/react-query';
import { get, query } from '../api/http';
import type { DimensionFigures } from '../api/figures';
import { useWho } from '../app/who';

export type By = 'service' | 'organisation' | 'phase' | 'function' | 'month';

/** So many pages of 100 rows are read at most. */
const mostPages = 20;

/** All pages in one; `next` stays when there are even more. */
async function readAll(path: string): Promise<DimensionFigures> {
  let all = await get<DimensionFigures>(path);
  for (let pages = 1; all.next && pages < mostPages; pages += 1) {
    const page = await get<DimensionFigures>(path + query({ cursor: all.next }).replace('?', '&'));
    all = { ...all, items: [...all.items, ...page.items], next: page.next ?? null };
  }
  return all;
}

/**
 * Unpaid beside paid by one dimension; for staff what belongs to their own organisation, for others the whole community.
 * The first 2,000 rows; `next` is set when there are more.
 */
export function useFigures(by: By, period: { from: string; to: string }, serviceId?: string) {
  const who = useWho();
  const path = `${who.at}/insight/figures${query({ by, serviceId, ...period, limit: 100 })}`;
  return useQuery({ queryKey: [path, 'figures'], queryFn: () => readAll(path) });
}
