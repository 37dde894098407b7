import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
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

it('leads to the statement of the month that is chosen, as a page, as PDF and as CSV', async () => {
  answerFetch(({ path }) => ({
    body: path.endsWith('/accounts/mine')
      ? { id: 'acc', kind: 'MEMBER', ownerId: 'm-ben', balanceMinutes: 60, heldMinutes: 0, availableMinutes: 60 }
      : { items: [], next: null },
  }));
  show();
  const months = await screen.findByRole('combobox', { name: 'Which month?' });
  const before = months.querySelectorAll('option')[1]?.value ?? '';
  await userEvent.selectOptions(months, before);
  for (const [name, form] of [
    ['See it here', 'page'],
    ['Print it (PDF)', 'pdf'],
    ['Get it for a spreadsheet (CSV)', 'csv'],
  ]) {
    expect(screen.getByRole('link', { name }).getAttribute('href')).toMatch(
      new RegExp(
        `^/api/v1/communities/c1/accounts/acc/statement/${form}\\?from=${before}-01&to=${before}-\\d\\d&zone=`,
      ),
    );
  }
});
