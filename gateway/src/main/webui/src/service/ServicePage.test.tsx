import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { answerFetch } from '../testing/fetch';
import { Screen } from '../testing/Screen';
import { grid, insight, sources, valuation } from '../../dev/demo-figures';
import ServicePage from './ServicePage';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function show(serviceId: string) {
  answerFetch(({ path }) => {
    if (path.includes('/grid')) return { body: grid(serviceId) };
    if (path.includes('/sources')) return { body: { items: sources(serviceId), next: null } };
    if (path.includes('/valuation')) return { body: valuation(serviceId) };
    if (path.includes('/insight/services/')) return { body: insight(serviceId) };
    return { body: { items: [{ id: serviceId, organisationId: 'o', name: 'Lunch club', category: 'COOKING' }] } };
  });
  render(
    <Screen path="/services/:serviceId" at={`/services/${serviceId}`} roles={['ANALYST']}>
      <ServicePage />
    </Screen>,
  );
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
  expect(money.textContent).toContain('between £718 and £836');
  expect(screen.getByText('Left out here: 1 hour, because they were given in the family.')).toBeTruthy();
  expect(screen.getByText('Method: one flat rate for every hour. Rates for UK, 2025-26.')).toBeTruthy();
  const hours = screen.getByTestId('insight-unpaid');
  expect(hours.compareDocumentPosition(money) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
});

it('lists the sessions and staff hours behind the figures', async () => {
  show('v-lunch');
  const table = await screen.findByRole('table', { name: 'Sessions and staff hours that are counted' });
  expect(table.querySelectorAll('tbody tr')).toHaveLength(10);
});
