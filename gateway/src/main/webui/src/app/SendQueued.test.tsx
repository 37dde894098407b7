import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { enqueue, queuedRecords } from '../session/queue';
import { answerFetch, type Answer, type Call } from '../testing/fetch';
import { Screen } from '../testing/Screen';
import { SendQueued } from './SendQueued';

const record = { key: 'k1', path: '/communities/c1/sessions', body: { amountMinutes: 90 }, title: 'A lift' };

beforeEach(() => {
  localStorage.clear();
  enqueue({ ...record, subjectId: 's-ben' });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function show(answer: Answer): Call[] {
  const calls = answerFetch(() => answer);
  render(
    <Screen path="/" at="/">
      <SendQueued />
    </Screen>,
  );
  return calls;
}

it('sends what waited on this device under its own key, and forgets it', async () => {
  const calls = show({ status: 201, body: { id: 's1' } });
  expect((await screen.findByRole('status')).textContent).toContain('“A lift” has now been sent');
  expect(calls.map(({ headers }) => headers.get('Idempotency-Key'))).toEqual(['k1']);
  expect(calls[0]?.body).toEqual({ amountMinutes: 90 });
  expect(queuedRecords()).toEqual([]);
});

it('keeps it while there is no network', async () => {
  const calls = show('offline');
  await waitFor(() => expect(calls).toHaveLength(1));
  expect(queuedRecords()).toHaveLength(1);
});

it('says why it was refused, and does not send it again', async () => {
  show({ status: 409, body: { code: 'ledger/already-recorded', detail: 'This is recorded already.' } });
  expect((await screen.findByRole('status')).textContent).toContain('This is recorded already.');
  expect(queuedRecords()).toEqual([]);
});

it('never sends what somebody else recorded on this device', async () => {
  enqueue({ ...record, key: 'k2', subjectId: 's-ada' });
  const calls = show({ status: 201, body: {} });
  await screen.findByRole('status');
  expect(calls.map(({ headers }) => headers.get('Idempotency-Key'))).toEqual(['k1']);
  expect(queuedRecords().map(({ key }) => key)).toEqual(['k2']);
});
