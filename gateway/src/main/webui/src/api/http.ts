import { offline, readProblem } from './problem';

export interface SendOptions {
  body?: unknown;
  /** Names one intent: the same key sent twice does the thing once. */
  key?: string;
  /** The version an edit is based on. */
  version?: number;
  /** A file or text that is sent as it is. */
  raw?: { content: Blob | string; type: string };
  /** What is asked for; JSON when left out. */
  accept?: string;
}

/** Heard by the app when the session has ended and the person has to sign in again. */
export const signedOutEvent = 'commonhour:signed-out';

async function call(method: string, path: string, options: SendOptions = {}): Promise<Response> {
  const headers = new Headers({ Accept: `${options.accept ?? 'application/json'}, application/problem+json` });
  if (options.key) headers.set('Idempotency-Key', options.key);
  if (options.version !== undefined) headers.set('If-Match', `"${options.version}"`);
  if (options.raw) headers.set('Content-Type', options.raw.type);
  else if (options.body !== undefined) headers.set('Content-Type', 'application/json');
  const init: RequestInit = { method, headers, credentials: 'same-origin', redirect: 'manual' };
  if (options.raw) init.body = options.raw.content;
  else if (options.body !== undefined) init.body = JSON.stringify(options.body);
  let response: Response;
  try {
    response = await fetch(`/api/v1${path}`, init);
  } catch {
    throw offline();
  }
  if (response.status === 401) window.dispatchEvent(new Event(signedOutEvent));
  if (!response.ok) throw await readProblem(response);
  return response;
}

export async function get<T>(path: string): Promise<T> {
  return (await (await call('GET', path)).json()) as T;
}

export async function getText(path: string): Promise<string> {
  return (await call('GET', path, { accept: 'text/plain' })).text();
}

export async function send<T>(method: 'POST' | 'PUT', path: string, options: SendOptions): Promise<T> {
  const response = await call(method, path, options);
  if (response.status === 204) return undefined as T;
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as T;
}

/** Starts something that goes on in the background, and returns where its state can be read. */
export async function start(path: string, options: SendOptions): Promise<string> {
  const response = await call('POST', path, options);
  const location = response.headers.get('Location');
  if (location) return new URL(location, window.location.href).pathname.replace(/^\/api\/v1/, '');
  const body = (await response.json()) as { id?: string };
  return `${path.split('?')[0] ?? path}/${body.id ?? ''}`;
}

/** Builds a query string, leaving out what is not set. */
export function query(parameters: Record<string, string | number | null | undefined>): string {
  const set = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return set.length ? `?${new URLSearchParams(set.map(([name, value]) => [name, String(value)])).toString()}` : '';
}
