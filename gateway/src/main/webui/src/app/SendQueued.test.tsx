import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import userEvent from '@testing-library/user-event';
import { enqueue, queuedRecords } from '../session/queue';
import { answerFetch, type Answer, type Call } from '../testing/fetch';
import { axeFindings } from '../testing/axe';
import { Screen } from '../testing/Screen';
import { SendQueued } from './SendQueued';

const body = { arrangementId: 'a1', occurredOn: '2026-03-02', amountMinutes: 90 };
const record = { key: 'k1', path: '/communities/c1/sessions', body, title: 'A lift' };

beforeEach(() => {
  localStorage.clear();
  enqueue({ ...record, subjectId: 's-ben' });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function show(answer: Answer | ((call: Call) => Answer), signedIn = 's-ben'): Call[] {
  const posts: Call[] = [];
  answerFetch((call) => {
    if (call.path.endsWith('/session')) return { body: { signedIn: true, subjectId: signedIn } };
    posts.push(call);
    return typeof answer === 'function' ? answer(call) : answer;
  });
  render(
    <Screen path="/" at="/">
      <SendQueued />
    </Screen>,
  );
  return posts;
}

it('sends what waited on this device under its own key, and forgets it', async () => {
  const calls = show({ status: 201, body: { id: 's1' } });
  await screen.findByText(/“A lift” has now been sent/);
  expect(calls.map(({ headers }) => headers.get('Idempotency-Key'))).toEqual(['k1']);
  expect(calls[0]?.body).toEqual(body);
  expect(queuedRecords()).toEqual([]);
});

it('keeps it while there is no network', async () => {
  const calls = show('offline');
  await waitFor(() => expect(calls).toHaveLength(1));
  expect(queuedRecords()).toHaveLength(1);
});

it.each([500, 503, 401, 408, 425, 429])('keeps it to be sent again after a %i', async (status) => {
  const calls = show({ status, body: { code: 'any/code', detail: 'Not now.' } });
  await waitFor(() => expect(calls).toHaveLength(1));
  await waitFor(() => expect(queuedRecords()).toEqual([{ ...record, subjectId: 's-ben' }]));
  expect(screen.queryByText(/could not be sent/)).toBeNull();
});

it('believes the service that says whether trying again helps', async () => {
  const calls = show({ status: 409, body: { code: 'any/code', detail: 'In a moment.', retryHelps: true } });
  await waitFor(() => expect(calls).toHaveLength(1));
  expect(screen.queryByText(/could not be sent/)).toBeNull();
  expect(queuedRecords()[0]?.refused).toBeUndefined();
});

it('keeps all that were refused and says why, until their person has seen to each', async () => {
  const person = userEvent.setup();
  enqueue({ ...record, key: 'k2', title: 'A meal', subjectId: 's-ben' });
  const calls = show(({ headers }) => ({
    status: 409,
    body: { code: 'ledger/no', detail: headers.get('Idempotency-Key') === 'k1' ? 'Recorded already.' : 'Not agreed.' },
  }));
  const list = await screen.findByRole('list', { name: 'What could not be sent' });
  await waitFor(() => expect(within(list).getAllByRole('listitem')).toHaveLength(2));
  expect(list.textContent).toContain('Recorded already.');
  expect(list.textContent).toContain('Not agreed.');
  expect(list.textContent).toContain('1 and a half hours');
  expect(await axeFindings()).toEqual([]);
  await person.click(screen.getByRole('button', { name: /Remove it ?A lift/ }));
  expect(queuedRecords().map(({ key }) => key)).toEqual(['k2']);
  await person.click(screen.getByRole('button', { name: /Correct it ?A meal/ }));
  await screen.findByText('Another page');
  expect(queuedRecords()).toHaveLength(1);
  expect(calls).toHaveLength(2);
});

it('never sends what somebody else recorded on this device', async () => {
  enqueue({ ...record, key: 'k2', subjectId: 's-ada' });
  const calls = show({ status: 201, body: {} });
  await screen.findByText(/“A lift” has now been sent/);
  expect(calls.map(({ headers }) => headers.get('Idempotency-Key'))).toEqual(['k1']);
  expect(queuedRecords().map(({ key }) => key)).toEqual(['k2']);
});

it('sends nothing in the name of whoever signed in meanwhile in another tab', async () => {
  const calls = show({ status: 201, body: {} }, 's-ada');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(calls).toEqual([]);
  expect(queuedRecords()).toHaveLength(1);
});
