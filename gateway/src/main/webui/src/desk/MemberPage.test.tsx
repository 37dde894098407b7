import { QueryClient, useQueryClient } from '@tanstack/react-query';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { answerFetch, type Call } from '../testing/fetch';
import { Screen } from '../testing/Screen';
import MemberPage from './MemberPage';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const stored = { id: 'm1', displayName: 'Dora Lee', state: 'ACTIVE', phone: '020 7946 0101', email: null, version: 3 };

interface Shown {
  puts: Call[];
  readAfresh: () => Promise<void>;
  somebodyElse: (change: Partial<typeof stored>) => void;
}

/** The page over a service that holds the member and refuses an edit of an earlier version. */
function show(): Shown {
  let current = { ...stored };
  let queries = new QueryClient();
  const puts: Call[] = [];
  answerFetch((call) => {
    if (call.method === 'GET') return { body: current };
    puts.push(call);
    if (call.headers.get('If-Match') !== `"${String(current.version)}"`) {
      return { status: 412, body: { code: 'precondition/stale', detail: 'Somebody else changed this meanwhile.' } };
    }
    current = { ...current, ...(call.body as object), version: current.version + 1 };
    return { body: current };
  });
  const Queries = () => {
    queries = useQueryClient();
    return null;
  };
  render(
    <Screen path="/desk/members/:memberId" at="/desk/members/m1" roles={['COORDINATOR']}>
      <Queries />
      <MemberPage />
    </Screen>,
  );
  return {
    puts,
    readAfresh: () => act(() => queries.refetchQueries()),
    somebodyElse: (change) => (current = { ...current, ...change, version: current.version + 1 }),
  };
}

it('is refused when somebody else changed the member after the form was opened, and shows what it says now', async () => {
  const person = userEvent.setup();
  const { puts, somebodyElse, readAfresh } = show();
  const name = await screen.findByLabelText('Full name');
  somebodyElse({ displayName: 'Dora Lee-Wright', phone: '020 7946 0199' });
  await readAfresh();
  await person.type(name, ' (Dot)');
  await person.click(screen.getByRole('button', { name: 'Save' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Somebody else has changed this');
  expect(puts.map(({ headers }) => headers.get('If-Match'))).toEqual(['"3"']);
  await person.click(screen.getByRole('button', { name: 'See what it says now' }));
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Full name').value).toBe('Dora Lee-Wright'));
});

it('saves twice in a row, each on the version of the save before', async () => {
  const person = userEvent.setup();
  const { puts } = show();
  const name = await screen.findByLabelText('Full name');
  await person.type(name, 's');
  await person.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('Saved.');
  await person.type(name, 't');
  await person.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(puts.map(({ headers }) => headers.get('If-Match'))).toEqual(['"3"', '"4"']));
  expect(screen.queryByRole('alert')).toBeNull();
});
