import { useMutation, useQueryClient } from '@tanstack/react-query';
import { send } from './http';
import { intentDone, intentKey } from './intent';
import { asProblem, type Problem } from './problem';

export interface Sending<B, T> {
  send: (body: B) => void;
  sending: boolean;
  problem: Problem | null;
  result: T | undefined;
  reset: () => void;
}

interface Intent<B, T> {
  /** Names the intent, so that a retry after a lost answer is not done twice. */
  name: string;
  path: string | ((body: B) => string);
  method?: 'POST' | 'PUT';
  version?: number | undefined;
  done?: (result: T, body: B) => void;
}

/** Sends one intent to the API: with an idempotency key, and with everything read afresh when it is done. */
export function useSend<B, T = unknown>(intent: Intent<B, T>): Sending<B, T> {
  const queries = useQueryClient();
  const mutation = useMutation<T, Error, B>({
    mutationFn: (body) => {
      const path = typeof intent.path === 'string' ? intent.path : intent.path(body);
      const key = intentKey(intent.name, { path, body });
      return send<T>(intent.method ?? 'POST', path, { body, key, version: intent.version });
    },
    onSuccess: (result, body) => {
      intentDone(intent.name);
      void queries.invalidateQueries();
      intent.done?.(result, body);
    },
  });
  return {
    send: (body) => {
      if (!mutation.isPending) mutation.mutate(body);
    },
    sending: mutation.isPending,
    problem: mutation.error ? asProblem(mutation.error) : null,
    result: mutation.data,
    reset: mutation.reset,
  };
}
