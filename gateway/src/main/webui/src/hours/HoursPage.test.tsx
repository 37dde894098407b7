import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { answerFetch } from '../testing/fetch';
import { Screen } from '../testing/Screen';
import HoursPage from './HoursPage';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const show = () =>
  render(
    <Screen path="/hours" at="/hours">
      <HoursPage />
    </Screen>,
  );

it.each([
  [180, 'You have 3 hours to use.'],
  [-240, 'You have had 4 hours more help than you have given so far. That is fine.'],
  [0, 'You have given as much as you have had. You can ask for help now.'],
])('says a balance of %i minutes as a sentence', async (balanceMinutes, sentence) => {
  answerFetch(({ path }) => ({
    body: path.endsWith('/accounts/mine')
      ? { id: 'acc', kind: 'MEMBER', ownerId: 'm-ben', balanceMinutes, heldMinutes: 90, availableMinutes: 0 }
      : { items: [], next: null },
  }));
  show();
  expect((await screen.findByTestId('balance-sentence')).textContent).toBe(sentence);
  expect(screen.getByText('1 and a half hours are set aside.')).toBeTruthy();
});

it('says in plain words that there is no network', async () => {
  answerFetch(() => 'offline');
  show();
  expect((await screen.findByRole('alert', {}, { timeout: 5000 })).textContent).toContain('Nothing is lost');
});
