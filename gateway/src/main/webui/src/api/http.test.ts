import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerFetch } from '../testing/fetch';
import { get, query, send, signedOutEvent, start } from './http';
import { intentDone, intentKey } from './intent';
import type { Problem } from './problem';

beforeEach(() => sessionStorage.clear());
afterEach(() => vi.unstubAllGlobals());

const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => error as Problem,
  );

describe('a call', () => {
  it('sends the key, the version and the content', async () => {
    const calls = answerFetch(() => ({ body: { id: '1' } }));
    await send('PUT', '/things/1', { body: { a: 1 }, key: 'k', version: 3 });
    expect(calls[0]?.path).toBe('/api/v1/things/1');
    expect(calls[0]?.headers.get('Idempotency-Key')).toBe('k');
    expect(calls[0]?.headers.get('If-Match')).toBe('"3"');
    expect(calls[0]?.body).toEqual({ a: 1 });
  });

  it('tells a problem document by its code, its words and its fields', async () => {
    answerFetch(() => ({
      status: 422,
      body: {
        code: 'request/invalid',
        detail: 'Too long.',
        errors: [{ pointer: '/title', detail: 'At most 80.' }],
        traceId: 't',
      },
    }));
    expect(await failure(get('/x'))).toMatchObject({
      status: 422,
      code: 'request/invalid',
      message: 'Too long.',
      errors: [{ pointer: '/title', detail: 'At most 80.' }],
      traceId: 't',
      passing: false,
    });
  });

  it('makes a problem of an answer that is no problem document', async () => {
    answerFetch(() => ({ status: 503 }));
    expect(await failure(get('/x'))).toMatchObject({ status: 503, code: 'http/503', passing: true });
  });

  it('makes a problem of a lost network', async () => {
    answerFetch(() => 'offline');
    expect(await failure(get('/x'))).toMatchObject({ status: 0, code: 'network/offline', passing: true });
  });

  it('says when the session has ended', async () => {
    const heard = vi.fn();
    window.addEventListener(signedOutEvent, heard, { once: true });
    answerFetch(() => ({ status: 401, body: { code: 'access/unauthenticated' } }));
    await failure(get('/x'));
    expect(heard).toHaveBeenCalledOnce();
  });

  it('that starts something returns where it can be followed', async () => {
    answerFetch(() => ({ status: 202, headers: { Location: '/api/v1/communities/c/imports/members/i' } }));
    expect(await start('/communities/c/imports/members', {})).toBe('/communities/c/imports/members/i');
  });
});

describe('an intent', () => {
  it('keeps its key over retries, and gets another when it is done or changed', () => {
    const first = intentKey('offer', { a: 1 });
    expect(intentKey('offer', { a: 1 })).toBe(first);
    const changed = intentKey('offer', { a: 2 });
    expect(changed).not.toBe(first);
    intentDone('offer');
    expect(intentKey('offer', { a: 2 })).not.toBe(changed);
  });
});

describe('a query', () => {
  it('leaves out what is not set', () => {
    expect(query({ a: 'x y', b: null, c: undefined, d: '', e: 0 })).toBe('?a=x+y&e=0');
    expect(query({})).toBe('');
  });
});
