import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { answerFetch, type Call } from '../testing/fetch';
import { Screen } from '../testing/Screen';
import DeskPage from './DeskPage';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const size = 100;

/** A community of many members, a page at a time, oldest first. */
function council(members: number): Call[] {
  return answerFetch((call) => {
    if (!call.path.includes('/members')) return { body: { items: [], next: null } };
    const start = Number(new URL(call.path, 'http://demo').searchParams.get('cursor') ?? 0);
    const items = Array.from({ length: Math.min(size, members - start) }, (_none, index) => ({
      id: `m${String(start + index)}`,
      displayName: start + index === members - 1 ? 'Zoë Última' : `Member ${String(start + index)}`,
      state: 'ACTIVE',
      version: 1,
    }));
    return { body: { items, next: start + size < members ? String(start + size) : null } };
  });
}

function show(): void {
  render(
    <Screen path="/desk" at="/desk" roles={['COORDINATOR']}>
      <DeskPage />
    </Screen>,
  );
}

it('finds the newest of 1,250 members, and reads one page while nobody is looked for', async () => {
  const person = userEvent.setup();
  const calls = council(1250);
  show();
  await screen.findByText('Member 0');
  expect(calls.filter(({ path }) => path.includes('/members'))).toHaveLength(1);
  await person.type(screen.getByLabelText('Find a member'), 'zoe ultima');
  expect(await screen.findByText('Zoë Última', undefined, { timeout: 5_000 })).toBeTruthy();
  await waitFor(() => expect(screen.queryByText(/Reading on/)).toBeNull());
  expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
});

it('does not say that nobody fits before it has read to the end', async () => {
  const person = userEvent.setup();
  council(350);
  show();
  await screen.findByText('Member 0');
  await person.type(screen.getByLabelText('Find a member'), 'qqq');
  expect(await screen.findByText('Nobody here fits.')).toBeTruthy();
  expect(screen.queryByText(/Reading on/)).toBeNull();
});
