import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { answerFetch, type Answer, type Call } from '../testing/fetch';
import { Screen } from '../testing/Screen';
import { dayOf } from '../words/dates';
import RecordPage from './RecordPage';
import { enqueue, queuedRecords } from './queue';

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const arrangement = {
  id: 'a1',
  giverMemberId: 'm-ben',
  receiverMemberId: 'm-ada',
  title: 'A lift to the hospital',
  amountMinutes: 90,
  state: 'AGREED',
  holdState: 'HELD',
  version: 1,
};

function show(answer: Answer, search = ''): Call[] {
  const posts: Call[] = [];
  answerFetch((call) => {
    if (call.method === 'GET') return { body: call.path.includes('/arrangements/a1') ? arrangement : { items: [] } };
    posts.push(call);
    return answer;
  });
  render(
    <Screen path="/arrangements/:arrangementId/record" at={`/arrangements/a1/record${search}`}>
      <RecordPage />
    </Screen>,
  );
  return posts;
}

it('records a plain case with two taps', async () => {
  const person = userEvent.setup();
  const posts = show({ status: 201, body: { id: 's1' } });
  await person.click(await screen.findByRole('radio', { name: 'Today' }));
  expect(screen.getByRole<HTMLInputElement>('radio', { name: '1 and a half hours' }).checked).toBe(true);
  await person.click(screen.getByRole('button', { name: 'Record this' }));
  await screen.findByText('Another page');
  expect(posts.map(({ body }) => body)).toEqual([
    { arrangementId: 'a1', occurredOn: dayOf(new Date()), amountMinutes: 90 },
  ]);
});

it('can be answered with the keyboard alone', async () => {
  const person = userEvent.setup();
  const posts = show({ status: 201, body: { id: 's1' } });
  const today = await screen.findByRole('radio', { name: 'Today' });
  for (let presses = 0; presses < 10 && document.activeElement !== today; presses += 1) await person.tab();
  await person.keyboard('[Space]');
  const send = screen.getByRole('button', { name: 'Record this' });
  for (let presses = 0; presses < 10 && document.activeElement !== send; presses += 1) await person.tab();
  await person.keyboard('[Enter]');
  await screen.findByText('Another page');
  expect(posts).toHaveLength(1);
});

it('asks for the day before it sends anything', async () => {
  const person = userEvent.setup();
  const posts = show({ status: 500 });
  await person.click(await screen.findByRole('button', { name: 'Record this' }));
  expect(screen.getByRole('alert').textContent).toBe('Choose a day');
  expect(posts).toEqual([]);
});

it('keeps the record on this device when there is no network, under the key of the first try', async () => {
  const person = userEvent.setup();
  const posts = show('offline');
  await person.click(await screen.findByRole('radio', { name: 'Yesterday' }));
  await person.click(screen.getByRole('button', { name: 'Record this' }));
  await person.click(await screen.findByRole('button', { name: 'Keep it here and send it later' }));
  expect(queuedRecords()).toHaveLength(1);
  expect(queuedRecords()[0]?.key).toBe(posts[0]?.headers.get('Idempotency-Key'));
});

it('opens what was refused as it was written, and lets go of it once it is put right', async () => {
  const person = userEvent.setup();
  const body = { arrangementId: 'a1', occurredOn: '2026-03-02', amountMinutes: 60 };
  enqueue({ key: 'k1', path: '/communities/c1/sessions', body, title: 'A lift', subjectId: 's-ben', refused: 'No.' });
  const posts = show({ status: 201, body: { id: 's1' } }, '?kept=k1');
  await person.click(await screen.findByRole('radio', { name: '2 hours' }));
  await person.click(screen.getByRole('button', { name: 'Record this' }));
  await screen.findByText('Another page');
  expect(posts.map((post) => post.body)).toEqual([{ ...body, amountMinutes: 120 }]);
  expect(queuedRecords()).toEqual([]);
});
