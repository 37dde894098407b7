import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { rememberHelped, useWho } from '../app/who';
import { answerFetch } from '../testing/fetch';
import { Screen } from '../testing/Screen';
import { useAccount } from './paths';

afterEach(() => {
  cleanup();
  sessionStorage.clear();
  vi.unstubAllGlobals();
});

function Hours() {
  const account = useAccount(useWho());
  return <p>{account.data ? `${String(account.data.balanceMinutes)} minutes` : 'none'}</p>;
}

it('asks for the account of the member who is helped, and reads no other', async () => {
  rememberHelped('c1', { id: 'm-1001', displayName: 'Dora Lee' });
  const calls = answerFetch(() => ({
    body: { items: [{ id: 'a9', kind: 'MEMBER', ownerId: 'm-1001', balanceMinutes: 45 }], next: null },
  }));
  render(
    <Screen path="/" at="/" roles={['COORDINATOR']}>
      <Hours />
    </Screen>,
  );
  expect(await screen.findByText('45 minutes')).toBeTruthy();
  expect(calls.map(({ path }) => path)).toEqual(['/api/v1/communities/c1/accounts?kind=MEMBER&ownerId=m-1001']);
});
