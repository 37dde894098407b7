import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Answer } from '../../dev/demo-answers';
import type { Role } from '../api/types';
import { axeFindings } from '../testing/axe';
import { demoFetch } from '../testing/demo';
import type { Call } from '../testing/fetch';
import { Screen } from '../testing/Screen';
import ConfirmPage from './ConfirmPage';
import CorrectPage from './CorrectPage';
import TeamPage from './TeamPage';

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const made = {
  status: 200,
  body: { id: 'w1', version: 2, state: 'DISPUTED', occurredOn: '2026-11-24', contributions: [] },
};

function show(page: ReactNode, path: string, at: string, as: string, roles: Role[], refusal?: Answer): Call[] {
  const calls = demoFetch(as, ({ method, path: asked }) => {
    if (method !== 'POST') return undefined;
    if (asked.endsWith('/notice')) return { body: {} };
    return refusal ?? made;
  });
  render(
    <Screen path={path} at={at} roles={roles}>
      {page}
    </Screen>,
  );
  return calls;
}

const posts = (calls: Call[], ending: string) =>
  calls.filter(({ method, path }) => method === 'POST' && path.endsWith(ending));

it('lets the other side say what is not right, in one choice', async () => {
  const person = userEvent.setup();
  const calls = show(<ConfirmPage />, '/sessions/:sessionId', '/sessions/w1', 'ben', ['MEMBER']);
  await person.click(await screen.findByRole('button', { name: 'No, that is not right' }));
  await person.click(screen.getByRole('button', { name: 'Say that it is not right' }));
  expect(screen.getByRole('alert').textContent).toBe('Choose what is not right');
  await person.click(screen.getByRole('radio', { name: 'The length is wrong' }));
  expect(await axeFindings()).toEqual([]);
  await person.click(screen.getByRole('button', { name: 'Say that it is not right' }));
  await vi.waitFor(() =>
    expect(posts(calls, '/dispute').map(({ body }) => body)).toEqual([{ reason: 'WRONG_MINUTES' }]),
  );
});

it('tells the ledger once that the person has seen what waits for them', async () => {
  const calls = show(<ConfirmPage />, '/sessions/:sessionId', '/sessions/w1', 'ben', ['MEMBER']);
  await screen.findByRole('button', { name: 'Yes, that is right' });
  await vi.waitFor(() => expect(posts(calls, '/notice')).toHaveLength(1));
});

it('shows a session of several people with everybody on it, and its history', async () => {
  show(<ConfirmPage />, '/sessions/:sessionId', '/sessions/w2', 'cora', ['COORDINATOR']);
  const table = await screen.findByRole('table', { name: 'Who took part?' });
  expect(within(table).getAllByRole('row')).toHaveLength(7);
  expect(within(table).getByText('family carer')).toBeTruthy();
  await userEvent.setup().click(screen.getByText('See its history'));
  const acts = await screen.findAllByTestId('version');
  expect(acts.map((act) => act.getAttribute('data-act'))).toEqual([
    'RECORDED',
    'CONFIRMED',
    'SETTLED',
    'DISPUTED',
    'CORRECTED',
  ]);
  expect(await axeFindings()).toEqual([]);
});

it('shows who disputes what to a coordinator, who can let it stand, put it right or take it back', async () => {
  show(<ConfirmPage />, '/sessions/:sessionId', '/sessions/w3', 'cora', ['COORDINATOR']);
  expect((await screen.findByTestId('dispute')).textContent).toContain('The length is wrong.');
  expect(screen.getByRole('button', { name: 'It stays as it is' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Put it right' })).toBeTruthy();
  await userEvent.setup().click(screen.getByRole('button', { name: 'It did not happen at all' }));
  expect(screen.getByRole('button', { name: 'Yes, take it back' })).toBeTruthy();
  expect(await axeFindings()).toEqual([]);
});

it('puts a session right as a whole, on the version that was seen', async () => {
  const person = userEvent.setup();
  const calls = show(<CorrectPage />, '/sessions/:sessionId/correct', '/sessions/w2/correct', 'cora', ['COORDINATOR']);
  await person.click(await screen.findByRole('radio', { name: 'The length is wrong' }));
  await person.selectOptions(screen.getAllByRole('combobox', { name: 'How long' })[1] as HTMLElement, '90');
  expect(await axeFindings()).toEqual([]);
  await person.click(screen.getByRole('button', { name: 'Keep it like this' }));
  await vi.waitFor(() => expect(posts(calls, '/correction')).toHaveLength(1));
  const body = posts(calls, '/correction')[0]?.body as { version: number; reason: string; contributions: object[] };
  expect(body).toMatchObject({ reason: 'WRONG_MINUTES', serviceId: 'v-lunch' });
  expect(body.contributions[1]).toMatchObject({ memberId: 'm-cora', amountMinutes: 90, remuneration: 'TIME_CREDIT' });
  expect(body.contributions[0]).toMatchObject({ phase: 'DELIVER', remuneration: 'SALARIED_BY_PROVIDER' });
});

it('asks a coordinator before a limit is set aside', async () => {
  const person = userEvent.setup();
  const refusal = { status: 409, body: { code: 'ledger/insufficient-balance', detail: 'Not enough hours.' } };
  const at = '/sessions/w2/correct';
  const calls = show(<CorrectPage />, '/sessions/:sessionId/correct', at, 'cora', ['COORDINATOR'], refusal);
  await person.click(await screen.findByRole('radio', { name: 'The length is wrong' }));
  await person.click(screen.getByRole('button', { name: 'Keep it like this' }));
  await person.click(await screen.findByRole('button', { name: 'Set the limit aside' }));
  await vi.waitFor(() => expect(posts(calls, '/correction')).toHaveLength(2));
  expect(posts(calls, '/correction')[1]?.body).toMatchObject({ beyondLimits: true });
});

it('records a mixed team in two taps when it was as last time', async () => {
  const person = userEvent.setup();
  const calls = show(<TeamPage />, '/services/:serviceId/record', '/services/v-lunch/record', 'sam', ['STAFF']);
  await person.click(await screen.findByRole('radio', { name: 'Today' }));
  await person.click(screen.getByRole('button', { name: 'Record this' }));
  await screen.findByText('Another page');
  const body = posts(calls, '/sessions')[0]?.body as { contributions: Record<string, unknown>[] };
  expect(body).toMatchObject({ serviceId: 'v-lunch' });
  expect(body.contributions.map(({ part, remuneration, standing }) => [part, remuneration, standing])).toEqual([
    ['GAVE', 'SALARIED_BY_PROVIDER', 'PROFESSIONAL'],
    ['GAVE', 'TIME_CREDIT', 'NEIGHBOUR_OR_MEMBER'],
    ['GAVE', 'UNPAID', 'NEIGHBOUR_OR_MEMBER'],
    ['GAVE', 'UNPAID', 'FAMILY_CARER'],
    ['RECEIVED', 'UNPAID', 'SERVICE_USER'],
    ['RECEIVED', 'UNPAID', 'SERVICE_USER'],
  ]);
});

it('asks who decided when a team planned something, and who was there when nobody is named', async () => {
  const person = userEvent.setup();
  const calls = show(<TeamPage />, '/services/:serviceId/record', '/services/v-lift/record', 'cora', ['COORDINATOR']);
  await person.click(await screen.findByRole('radio', { name: 'Yesterday' }));
  await person.click(screen.getByRole('radio', { name: 'We planned it together' }));
  await person.click(screen.getByRole('button', { name: 'Record this' }));
  expect(screen.getByRole('alert').textContent).toBe('Add somebody who took part');
  await person.selectOptions(screen.getByRole('combobox', { name: 'Add somebody' }), 'Ben Okoro');
  expect(await axeFindings()).toEqual([]);
  await person.click(screen.getByRole('button', { name: 'Record this' }));
  await screen.findByText('Another page');
  const body = posts(calls, '/sessions')[0]?.body as { contributions: object[] };
  expect(body.contributions).toEqual([
    {
      memberId: 'm-ben',
      part: 'GAVE',
      amountMinutes: 120,
      phase: 'DESIGN',
      function: 'FRONTLINE',
      participationLevel: 'CO_DECIDED',
      standing: 'NEIGHBOUR_OR_MEMBER',
      remuneration: 'UNPAID',
    },
  ]);
});
