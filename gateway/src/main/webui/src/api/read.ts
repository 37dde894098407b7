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

export interface Pages<T> {
  items: T[];
  reading: UseInfiniteQueryResult;
}

/** Reads a list page by page. */
export function usePages<T>(path: string, limit = 25, enabled = true): Pages<T> {
  const reading = useInfiniteQuery({
    queryKey: [path, 'pages', limit],
    queryFn: ({ pageParam }) =>
      get<Page<T>>(path + query({ limit, cursor: pageParam }).replace('?', path.includes('?') ? '&' : '?')),
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
      const items: T[] = [];
      let cursor: string | null | undefined;
      for (let pages = 0; pages < 20; pages += 1) {
        const suffix = query({ limit: 100, cursor }).replace('?', path.includes('?') ? '&' : '?');
        const page = await get<Page<T> | T[]>(path + suffix);
        if (Array.isArray(page)) return page;
        items.push(...page.items);
        cursor = page.next;
        if (!cursor) break;
      }
      return items;
    },
    enabled: options.enabled ?? true,
    ...(options.freshForMs === undefined ? {} : { staleTime: options.freshForMs }),
    ...(again === undefined
      ? {}
      : { refetchInterval: typeof again === 'number' ? again : (latest) => again(latest.state.data) }),
  });
}
