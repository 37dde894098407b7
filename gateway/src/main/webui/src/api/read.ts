import {
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
  type UseInfiniteQueryResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useMemo } from 'react';
import { get, query } from './http';
import type { Page } from './types';

interface ReadOptions<T> {
  enabled?: boolean;
  /** How soon to ask again, in milliseconds; false when nothing is expected to change. */
  again?: number | ((latest: T | undefined) => number | false);
  /** How long an answer is good for, in milliseconds. */
  freshForMs?: number;
}

/** Reads one thing. The path is the key of the cache. */
export function useRead<T>(path: string, options: ReadOptions<T> = {}): UseQueryResult<T> {
  const { again } = options;
  return useQuery<T>({
    queryKey: [path],
    queryFn: () => get<T>(path),
    enabled: options.enabled ?? true,
    placeholderData: keepPreviousData,
    ...(options.freshForMs === undefined ? {} : { staleTime: options.freshForMs }),
    ...(again === undefined
      ? {}
      : { refetchInterval: typeof again === 'number' ? again : (latest) => again(latest.state.data) }),
  });
}

/** So many pages of a list that is read whole are read at most. */
const mostPages = 20;

/** One page of a list; the path may have a query of its own. */
function getPage<P>(path: string, limit: number, cursor?: string | null): Promise<P> {
  return get<P>(path + query({ limit, cursor }).replace('?', path.includes('?') ? '&' : '?'));
}

/** All pages of a list in one, at most twenty of 100 rows; `next` stays when there are even more. */
export async function readPages<P extends Page<unknown>>(path: string): Promise<P> {
  let all = await getPage<P>(path, 100);
  for (let pages = 1; all.next && pages < mostPages; pages += 1) {
    const page = await getPage<P>(path, 100, all.next);
    all = { ...all, items: [...all.items, ...page.items], next: page.next ?? null };
  }
  return all;
}

export interface Pages<T> {
  items: T[];
  reading: UseInfiniteQueryResult;
}

/** Reads a list page by page. */
export function usePages<T>(path: string, limit = 25, enabled = true): Pages<T> {
  const reading = useInfiniteQuery({
    queryKey: [path, 'pages', limit],
    queryFn: ({ pageParam }) => getPage<Page<T>>(path, limit, pageParam),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    enabled,
  });
  const items = useMemo(() => reading.data?.pages.flatMap((page) => page.items) ?? [], [reading.data]);
  return { items, reading };
}

/** Reads a whole list that is known to be short: all its pages, at most twenty. */
export function useAll<T>(path: string, options: ReadOptions<T[]> = {}): UseQueryResult<T[]> {
  const { again } = options;
  return useQuery<T[]>({
    queryKey: [path, 'all'],
    queryFn: async () => {
      const found: Page<T> | T[] = await readPages<Page<T>>(path);
      // Some lists are short for sure, and come without pages.
      return Array.isArray(found) ? found : found.items;
    },
    enabled: options.enabled ?? true,
    ...(options.freshForMs === undefined ? {} : { staleTime: options.freshForMs }),
    ...(again === undefined
      ? {}
      : { refetchInterval: typeof again === 'number' ? again : (latest) => again(latest.state.data) }),
  });
}
