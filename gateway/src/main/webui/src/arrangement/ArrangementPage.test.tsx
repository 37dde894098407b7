import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { axeFindings } from '../testing/axe';
import { answerFetch } from '../testing/fetch';
import { Screen } from '../testing/Screen';
import ArrangementPage from './ArrangementPage';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const arrangement = {
  id: 'a1',
  needId: 'n1',
  offerId: 'f1',
  giverMemberId: 'm-ben',
  receiverMemberId: 'm-ada',
  category: 'TRANSPORT',
  title: 'A lift to the hospital',
  amountMinutes: 90,
  state: 'AGREED',
  holdState: 'HELD',
  version: 2,
  need: { title: 'A lift to the hospital', description: 'Eye clinic, door C.\nI use a frame.' },
  offer: { title: 'A lift in my car', description: 'Room for a wheelchair.' },
};

it('tells who agreed to help what the need says, though the need is no longer open to them', async () => {
  answerFetch((call) => {
    if (call.path.includes('/needs/')) return { status: 404, body: { code: 'request/not-found', detail: '' } };
    return { body: call.path.includes('/arrangements/a1') ? arrangement : { items: [] } };
  });
  render(
    <Screen path="/arrangements/:arrangementId" at="/arrangements/a1">
      <ArrangementPage />
    </Screen>,
  );
  expect(await screen.findByText(/Eye clinic, door C\./)).toBeTruthy();
  expect(screen.getByText('A lift in my car')).toBeTruthy();
  expect(screen.getByText('Room for a wheelchair.')).toBeTruthy();
  expect(await axeFindings()).toEqual([]);
});
