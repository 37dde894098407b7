import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Entry } from '../api/types';
import { useWho } from '../app/who';
import { answerFetch, type Answer } from '../testing/fetch';
import { Screen } from '../testing/Screen';
import { root, vectors } from '../testing/vectors';
import { CheckYourself } from './CheckYourself';
import { lastSeen, remember } from './memory';

const community = vectors.community;
const record = vectors.leaves[6]?.record ?? '';
const written = JSON.parse(record) as Record<string, string | number>;

const time = (micros: unknown) => {
  const whole = String(micros).slice(0, -6);
  const rest = String(micros).slice(-6);
  return new Date(Number(whole) * 1000).toISOString().replace('.000Z', `.${rest.padStart(6, '0')}Z`);
};

// In transfer 7 the first account gives to the second.
const own = vectors.accounts[0] ?? { id: '', salt: '', ref: '' };
const accounts = [{ accountId: own.id, ref: own.ref, salt: own.salt }];

const entry: Entry = {
  id: 'e1',
  transferId: String(written.id),
  amountMinutes: -Number(written.amountMinutes),
  balanceAfterMinutes: 0,
  kind: String(written.kind),
  occurredAt: time(written.occurredAt),
  recordedAt: time(written.recordedAt),
};

const noteOf = (size: number) => vectors.checkpoints.find((checkpoint) => checkpoint.size === size)?.note ?? '';
const pathOf = (size: number) => vectors.inclusion.find((proof) => proof.seq === 7 && proof.size === size)?.path ?? [];

interface Changed {
  inclusion?: Record<string, unknown>;
  answer?: Answer;
}

function ledger(size: number, { inclusion, answer }: Changed = {}) {
  return answerFetch(({ path }) => {
    if (path.includes('/log/key')) return { text: `${vectors.key}\n` };
    if (path.includes('/log/consistency')) {
      const proof = vectors.consistency.find(({ first, second }) => path.includes(`first=${first}&second=${second}`));
      return { body: proof };
    }
    const proof = { leafIndex: 6, size, record, path: pathOf(size), checkpoint: noteOf(size), accounts };
    return answer ?? { body: { ...proof, ...inclusion } };
  });
}

function Shown({ shown }: { shown: Entry }) {
  const who = useWho();
  return <CheckYourself entry={shown} accountId={own.id} who={{ ...who, communityId: community }} />;
}

async function press(shown: Entry = entry) {
  render(
    <Screen path="/hours" at="/hours">
      <Shown shown={shown} />
    </Screen>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Check it yourself' }));
}

beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it('says that the entry is in the signed record, and remembers what it saw', async () => {
  ledger(8);
  await press();
  expect((await screen.findByRole('status')).textContent).toBe(
    'This is in the record, just as you see it.' +
      'Your device worked it out from 8 entries.' +
      'The signature of the record is good.' +
      'Your device will remember this record. Next time it sees whether anything was changed.',
  );
  expect(lastSeen(community)).toEqual({ size: 8, root: root(8), key: vectors.key });
});

it('holds a longer record against the one it remembers', async () => {
  remember(community, { size: 4, root: root(4), key: vectors.key });
  ledger(7);
  await press();
  expect((await screen.findByRole('status')).textContent).toContain('Nothing was changed or taken out');
  expect(lastSeen(community)?.size).toBe(7);
});

it('says so when the browser cannot check signatures', async () => {
  vi.spyOn(crypto.subtle, 'importKey').mockRejectedValue(new DOMException('no', 'NotSupportedError'));
  ledger(8);
  await press();
  expect((await screen.findByRole('status')).textContent).toContain('This browser cannot check the signature.');
});

const changedRecord = record.replace('210', '211');
const wrongs: [string, Record<string, unknown>, Entry | undefined, string][] = [
  ['another amount on the screen', {}, { ...entry, amountMinutes: -7 }, 'The record says something else'],
  ['the other side on the screen', {}, { ...entry, amountMinutes: 210 }, 'The record says something else'],
  ['another time on the screen', {}, { ...entry, recordedAt: time(1) }, 'The record says something else'],
  ['an account that is not named', { accounts: [] }, undefined, 'The record says something else'],
  [
    'a name that is not of this account',
    { accounts: [{ accountId: own.id, ref: own.ref, salt: '00'.repeat(16) }] },
    undefined,
    'The record says something else',
  ],
  [
    'a record that was changed with the screen',
    { record: changedRecord },
    { ...entry, amountMinutes: -211 },
    'This entry is not in the signed record',
  ],
  ['a wrong path', { path: pathOf(7) }, undefined, 'This entry is not in the signed record'],
  ['a forged checkpoint', { size: 9, checkpoint: noteOf(8).replace('\n8\n', '\n9\n') }, undefined, 'not good'],
  ['a checkpoint of another size', { checkpoint: noteOf(7) }, undefined, 'The signature of the record'],
  ['a checkpoint that is none', { checkpoint: '<html>' }, undefined, 'The signature of the record'],
];

it.each(wrongs)('names what does not fit: %s', async (_name, changed, shown, sentence) => {
  ledger(8, { inclusion: changed });
  await press(shown);
  expect((await screen.findByRole('alert')).textContent).toContain(sentence);
  expect(lastSeen(community)).toBeNull();
});

it('sees a record that was changed since last time, and a key that was changed', async () => {
  remember(community, { size: 4, root: root(3), key: vectors.key });
  ledger(7);
  await press();
  expect((await screen.findByRole('alert')).textContent).toContain('The record was changed since');
  cleanup();
  remember(community, { size: 4, root: root(4), key: 'another' });
  await press();
  expect((await screen.findByRole('alert')).textContent).toContain('signed with another key than last time');
  expect(lastSeen(community)?.size).toBe(4);
});

it('says in plain words that there is no network, and can be tried again', async () => {
  ledger(8, { answer: 'offline' });
  await press();
  expect((await screen.findByRole('alert')).textContent).toContain('Nothing is lost');
  expect(screen.getByRole('button', { name: 'Check it yourself' })).toBeTruthy();
});

it('asks for patience while the entry is newer than what was signed last', async () => {
  ledger(8, { answer: { status: 409, body: { code: 'ledger/log-not-signed-yet', detail: 'Not yet.' } } });
  await press();
  expect((await screen.findByText('This is very new. Check again in a minute.')).getAttribute('role')).toBe('status');
});
