import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { axeFindings } from '../testing/axe';
import { demoFetch } from '../testing/demo';
import { Screen } from '../testing/Screen';
import ServicePage from './ServicePage';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function show(serviceId: string) {
  const calls = demoFetch('sam');
  render(
    <Screen path="/services/:serviceId" at={`/services/${serviceId}`} roles={['ANALYST']}>
      <ServicePage />
    </Screen>,
  );
  return calls;
}

it('says who designs and who delivers, and how sure that is', async () => {
  show('v-lunch');
  const place = await screen.findByTestId('grid-STANDING');
  expect(place.textContent).toContain('Both design and both deliver.');
  expect(place.textContent).toContain('In 83 of 100 repeats');
  expect(screen.getAllByRole('img', { name: /A square/ })).toHaveLength(2);
  expect(screen.getAllByText('The community does more of the work, but has no more say in it.')).toHaveLength(2);
  expect(screen.getByText('Counted by people, not hours, the service has another place.')).toBeTruthy();
});

it('does not call a service self-organised when nobody reported staff hours', async () => {
  show('v-visit');
  const place = await screen.findByTestId('grid-STANDING');
  expect(place.getAttribute('data-cell')).toBe('');
  expect(place.textContent).toBe('Nobody has reported the hours of professionals. So we cannot say.');
  expect(screen.queryByRole('img', { name: /A square/ })).toBeNull();
});

it('shows money as a range, with its method and what it leaves out, below the hours', async () => {
  show('v-lunch');
  const money = await screen.findByTestId('money');
  expect(money.textContent).toContain('between £7,518 and £8,754');
  expect(screen.getByText('Left out here: 1 hour, because they were given in the family.')).toBeTruthy();
  expect(screen.getByText('Method: one flat rate for every hour. Rates for UK, 2025-26.')).toBeTruthy();
  const hours = screen.getByTestId('insight-unpaid');
  expect(hours.compareDocumentPosition(money) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
});

it('lists the sessions and staff hours behind the figures', async () => {
  show('v-lunch');
  const table = await screen.findByRole('table', { name: 'Sessions and staff hours that are counted' });
  expect(table.querySelectorAll('tbody tr')).toHaveLength(10);
  expect(screen.getAllByRole('link', { name: 'Session' })[0]?.getAttribute('href')).toBe('/sessions/s0');
  expect(await axeFindings()).toEqual([]);
});

it('shows only the sessions of the month that is picked', async () => {
  const calls = show('v-lunch');
  await userEvent.setup().click(await screen.findByRole('button', { name: /See what .* is made of/ }));
  expect(await screen.findByText(/Only this part:/)).toBeTruthy();
  const asked = calls.map(({ path }) => path).filter((path) => path.includes('/sources?'));
  const [from, to] = ['from', 'to'].map((name) => new URL(asked.at(-1) ?? '', 'http://demo').searchParams.get(name));
  expect(from).toBe(to);
});
