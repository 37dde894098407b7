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

function ledger(
  size: number,
  changed: Partial<Record<'checkpoint' | 'key' | 'inclusion' | 'consistency', Answer>> = {},
) {
  return answerFetch(({ path }) => {
    if (path.includes('/log/checkpoint')) return changed.checkpoint ?? { text: noteOf(size) };
    if (path.includes('/log/key')) return changed.key ?? { text: vectors.key };
    if (path.includes('/log/consistency')) {
      const proof = vectors.consistency.find(({ first, second }) => path.includes(`first=${first}&second=${second}`));
      return changed.consistency ?? { body: proof };
    }
    return changed.inclusion ?? { body: { leafIndex: 6, treeSize: size, record, path: pathOf(size) } };
  });
}

function Shown({ shown }: { shown: Entry }) {
  const who = useWho();
  return <CheckYourself entry={shown} who={{ ...who, communityId: community }} />;
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

const wrongs: [string, Parameters<typeof ledger>[1], Entry | undefined, string][] = [
  ['another amount on the screen', {}, { ...entry, amountMinutes: 7 }, 'The record says something else'],
  ['another time on the screen', {}, { ...entry, recordedAt: time(1) }, 'The record says something else'],
  [
    'a record that was changed with the screen',
    { inclusion: { body: { leafIndex: 6, treeSize: 8, record: record.replace('210', '211'), path: pathOf(8) } } },
    { ...entry, amountMinutes: 211 },
    'This entry is not in the signed record',
  ],
  [
    'a wrong path',
    { inclusion: { body: { leafIndex: 6, treeSize: 8, record, path: pathOf(7) } } },
    undefined,
    'This entry is not in the signed record',
  ],
  ['a forged checkpoint', { checkpoint: { text: noteOf(8).replace('\n8\n', '\n9\n') } }, undefined, 'not good'],
  ['a checkpoint that is none', { checkpoint: { text: '<html>' } }, undefined, 'The signature of the record'],
];

it.each(wrongs)('names what does not fit: %s', async (_name, changed, shown, sentence) => {
  ledger(8, changed);
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
  ledger(8, { checkpoint: 'offline' });
  await press();
  expect((await screen.findByRole('alert')).textContent).toContain('Nothing is lost');
  expect(screen.getByRole('button', { name: 'Check it yourself' })).toBeTruthy();
});
