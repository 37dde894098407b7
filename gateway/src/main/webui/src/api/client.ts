import { QueryClient } from '@tanstack/react-query';
import { asProblem } from './problem';

/** How often the app asks again while the services are still working on something, in milliseconds. */
export const whilePendingMs = 2_000;

/** How often lists that others can change are read again, in milliseconds. */
export const inBackgroundMs = 15_000;

export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 1_000,
        networkMode: 'always',
        retry: (failures, error) => failures < 2 && asProblem(error).passing,
        retryDelay: 800,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
