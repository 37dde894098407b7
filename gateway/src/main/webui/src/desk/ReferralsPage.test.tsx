import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { axeFindings } from '../testing/axe';
import type { Call } from '../testing/fetch';
import { Screen } from '../testing/Screen';
import DeskPage from './DeskPage';
import ReferralsPage from './ReferralsPage';

beforeEach(() => {
  sessionStorage.clear();
  vi.resetModules();
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** The page over a demo community of its own: what one test does, another does not see. */
async function show(at = '/desk/referrals', answer?: (call: Call) => { status: number; body: unknown } | undefined) {
  const { demoFetch } = await import('../testing/demo');
  const calls = demoFetch('cora', answer);
  render(
    <Screen path="/desk/referrals" at={at} roles={['COORDINATOR']}>
      <ReferralsPage />
    </Screen>,
  );
  return calls;
}

const card = async (name: string) => (await screen.findByRole('heading', { name })).closest('li') as HTMLElement;
const posted = (calls: Call[]) =>
  calls.filter(({ method }) => method === 'POST').map(({ path, body }) => [path.split('/').slice(-2).join('/'), body]);

it('shows whom to ring, who sent them, and that they agreed', async () => {
  await show();
  const walter = await card('Walter Ibe');
  expect(within(walter).getByRole('link', { name: '0151 496 0121' }).getAttribute('href')).toBe('tel:01514960121');
  expect(walter.textContent).toContain('Home from hospital.');
  await waitFor(() => expect(walter.textContent).toContain('Sent by St Bride’s Hospital'));
  expect(walter.textContent).toContain('They agreed to this by word of mouth');
  expect(screen.queryByRole('heading', { name: 'Rosa Lindqvist' })).toBeNull();
  expect(await axeFindings()).toEqual([]);
});

it('notes that a person was reached, with the keyboard alone', async () => {
  const person = userEvent.setup();
  const calls = await show();
  const reached = await screen.findByRole('button', { name: 'I have reached Walter Ibe' });
  for (let presses = 0; presses < 15 && document.activeElement !== reached; presses += 1) await person.tab();
  await person.keyboard('[Enter]');
  await screen.findByText(/You have reached Walter Ibe/);
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'Walter Ibe' })).toBeNull());
  expect(posted(calls)).toEqual([['r1/contact', {}]]);
});

it('makes a member of a person who joins', async () => {
  const person = userEvent.setup();
  const calls = await show('/desk/referrals?state=CONTACTED');
  await person.click(await screen.findByRole('button', { name: 'Rosa Lindqvist joins' }));
  await screen.findByText('Rosa Lindqvist is now a member.');
  expect(screen.getByRole('link', { name: 'See this member' }).getAttribute('href')).toMatch(/^\/desk\/members\/id-/);
  expect(posted(calls)).toEqual([['r3/joining', {}]]);
  expect(await screen.findByText('Nobody is thinking it over.')).toBeTruthy();
});

it('joins a referral to a member that the person is already', async () => {
  const person = userEvent.setup();
  const calls = await show('/desk/referrals?state=CONTACTED');
  await person.click(await screen.findByRole('button', { name: 'They are a member already' }));
  await person.type(screen.getByLabelText('Which member are they?'), 'dorothy');
  await person.click(await screen.findByRole('button', { name: /Dorothy Pell/ }));
  expect(await axeFindings()).toEqual([]);
  await person.click(screen.getByRole('button', { name: 'Yes, the same person' }));
  await screen.findByText('Rosa Lindqvist is now a member.');
  expect(posted(calls)).toEqual([['r3/joining', { memberId: 'm-dot' }]]);
});

it.each([
  ['They do not want to join', 'refusal'],
  ['They no longer agree to be referred', 'withdrawal'],
])('asks again before “%s” forgets a person', async (words, step) => {
  const person = userEvent.setup();
  const calls = await show('/desk/referrals?state=CONTACTED');
  await person.click(await screen.findByRole('button', { name: words }));
  expect(screen.getByText(/This cannot be undone/)).toBeTruthy();
  expect(posted(calls)).toEqual([]);
  await person.click(screen.getByRole('button', { name: words }));
  await screen.findByText(/We have forgotten their details/);
  expect(posted(calls)).toEqual([[`r3/${step}`, {}]]);
});

it('says so when another coordinator was faster', async () => {
  const person = userEvent.setup();
  await show('/desk/referrals', ({ method }) =>
    method === 'POST'
      ? { status: 409, body: { code: 'referral/out-of-order', detail: 'Somebody has reached this person already.' } }
      : undefined,
  );
  await person.click(await screen.findByRole('button', { name: 'I have reached Nia Pugh' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Somebody has reached this person already.');
});

it('says that the list is empty, or could not be read', async () => {
  await show('/desk/referrals?state=DECLINED');
  expect(await screen.findByText('Nobody said no.')).toBeTruthy();
  cleanup();
  await show('/desk/referrals', ({ path }) =>
    path.includes('/referrals') ? { status: 500, body: { code: 'service/unexpected', detail: '' } } : undefined,
  );
  expect((await screen.findByRole('alert')).textContent).toContain('Something went wrong on our side');
});

it('reads on when there are more', async () => {
  const person = userEvent.setup();
  const referral = (id: string) => ({
    id,
    organisationId: 'o-hosp',
    state: 'RECEIVED',
    referredAt: '2026-11-01T10:00:00Z',
    changedAt: '2026-11-01T10:00:00Z',
    consent: { givenBy: 'PERSON', method: 'SPOKEN', givenAt: '2026-11-01T10:00:00Z' },
    person: { displayName: `Person ${id}` },
  });
  await show('/desk/referrals', ({ path }) => {
    if (!path.includes('/referrals?')) return undefined;
    const later = path.includes('cursor=more');
    return { status: 200, body: { items: [referral(later ? '2' : '1')], next: later ? null : 'more' } };
  });
  await person.click(await screen.findByRole('button', { name: 'Show more' }));
  await card('Person 2');
  expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
});

it('is reached from the desk, with the number that waits', async () => {
  const { demoFetch } = await import('../testing/demo');
  demoFetch('cora');
  render(
    <Screen path="/desk" at="/desk" roles={['COORDINATOR']}>
      <DeskPage />
    </Screen>,
  );
  const link = await screen.findByRole('link', { name: /2 people referred wait for a call/ });
  expect(link.getAttribute('href')).toBe('/desk/referrals');
});
