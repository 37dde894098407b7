import { vi } from 'vitest';

export interface Call {
  method: string;
  path: string;
  headers: Headers;
  body: unknown;
}

export type Answer = { status?: number; body?: unknown; text?: string; headers?: Record<string, string> } | 'offline';

/** Answers `fetch` from a function and keeps what was called. */
export function answerFetch(answer: (call: Call) => Answer): Call[] {
  const calls: Call[] = [];
  vi.stubGlobal('fetch', (path: string, init: RequestInit = {}) => {
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
    const call = { method: init.method ?? 'GET', path, headers: new Headers(init.headers), body };
    calls.push(call);
    const given = answer(call);
    if (given === 'offline') return Promise.reject(new TypeError('offline'));
    const text = given.text ?? (given.body === undefined ? null : JSON.stringify(given.body));
    return Promise.resolve(
      new Response(text, { status: given.status ?? 200, ...(given.headers ? { headers: given.headers } : {}) }),
    );
  });
  return calls;
}
