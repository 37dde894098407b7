// What the routes of the demo API have in common.
import type { Person } from './demo-data.ts';

export type Body = Record<string, any>;
export type Answer = { status?: number; body?: unknown; location?: string };
export type Handler = (ids: string[], body: Body, person: Person, query: URLSearchParams) => Answer;
export type Route = [string, string, Handler];

/** The path of a community. */
export const c = '/communities/([^/]+)';

export const page = (items: unknown[], query?: URLSearchParams): Answer => {
  const limit = Number(query?.get('limit') ?? 25);
  const start = Number(query?.get('cursor') ?? 0);
  const next = start + limit < items.length ? String(start + limit) : null;
  return { body: { items: items.slice(start, start + limit), next } };
};
export const one = (item: unknown): Answer => (item ? { body: item } : notFound);
export const notFound: Answer = { status: 404, body: { code: 'common/not-found', detail: 'There is nothing here.' } };
export const actor = (body: Body, person: Person): string => body.onBehalfOfMemberId ?? person.memberId ?? '';
