import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import type { Answer } from '../../dev/demo-answers';
import type { Role } from '../api/types';
import { axeFindings } from '../testing/axe';
import { demoFetch } from '../testing/demo';
import type { Call } from '../testing/fetch';
import { Screen } from '../testing/Screen';
import FunnelsPage from './FunnelsPage';
import InsightPage from './InsightPage';
import MapPage from './MapPage';
import OrganisationPage from './OrganisationPage';
import PrinciplesPage from './PrinciplesPage';
import PublishedPage from './PublishedPage';
import QuietPage from './QuietPage';
import SavingsPage from './SavingsPage';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

interface Showing {
  roles?: Role[];
  path?: string;
  at?: string;
  answer?: (call: Call) => Answer | undefined;
}

function show(page: ReactNode, { roles = ['COORDINATOR'], path = '/insight', at = '/insight', answer }: Showing = {}) {
  const calls = demoFetch('cora', answer);
  render(
    <Screen path={path} at={at} roles={roles}>
      {page}
    </Screen>,
  );
  return calls;
}

const pages: [string, ReactNode, Showing][] = [
  ['the community', <InsightPage key="c" />, {}],
  ['the figures for everybody', <PublishedPage key="p" />, {}],
  ['the six principles', <PrinciplesPage key="s" />, {}],
  ['the funnels', <FunnelsPage key="f" />, {}],
  ['the map', <MapPage key="m" />, {}],
  ['the quiet members', <QuietPage key="q" />, {}],
  [
    'an organisation',
    <OrganisationPage key="o" />,
    { path: '/insight/organisations/:organisationId', at: '/insight/organisations/o-hosp' },
  ],
];

it.each(pages)('%s is there for everybody, whatever they read it with', async (_name, page, showing) => {
  show(page, showing);
  await vi.waitFor(() => expect(screen.queryByText('One moment …')).toBeNull());
  expect(screen.queryByRole('alert')).toBeNull();
  expect(await axeFindings()).toEqual([]);
});

it.each(pages)('%s says so when it cannot be read, and can be tried again', async (_name, page, showing) => {
  show(page, {
    ...showing,
    answer: ({ path }) => (path.includes('/insight/') ? { status: 403, body: {} } : undefined),
  });
  expect((await screen.findAllByText('You may not do this here. Your coordinator can help.')).length).toBeGreaterThan(
    0,
  );
  expect(screen.getAllByRole('button', { name: 'Try again' }).length).toBeGreaterThan(0);
  expect(await axeFindings()).toEqual([]);
});

const emptied = ({ path }: Call): Answer | undefined => {
  if (path.includes('/insight/map'))
    return {
      body: { quarter: '2026-Q3', status: 'FEW_PEOPLE', circles: [], flows: [], computedAt: '2026-11-25T10:00:00Z' },
    };
  if (path.includes('/insight/'))
    return {
      body: {
        quarter: '2026-Q3',
        items: [],
        months: [],
        leastPeople: 8,
        peopleRoundedTo: 5,
        minutesRoundedTo: 300,
        computedAt: '2026-11-25T10:00:00Z',
      },
    };
  return undefined;
};

it.each([
  ['No hours yet in the last 12 months.', <InsightPage key="c" />],
  ['There were no hours in this quarter.', <PublishedPage key="p" />],
  ['Nobody has asked for help in this time.', <FunnelsPage key="f" />],
  ['There are too few people to draw a map without giving somebody away.', <MapPage key="m" />],
  ['Everybody was heard of lately.', <QuietPage key="q" />],
])('says “%s” when there is nothing', async (words, page) => {
  show(page, { answer: emptied });
  expect(await screen.findByText(words)).toBeTruthy();
  expect(await axeFindings()).toEqual([]);
});

it('reaches every month of the timeline with the arrow keys, and says it in words', async () => {
  show(<InsightPage />);
  const months = await screen.findByRole('slider', { name: 'Choose a month' });
  const last = screen.getByTestId('timeline-month').textContent;
  fireEvent.change(months, { target: { value: '0' } });
  const first = screen.getByTestId('timeline-month').textContent;
  expect(first).not.toBe(last);
  expect(months.getAttribute('aria-valuetext')).toBe(first);
  expect(first).toMatch(/unpaid, .* of paid staff\./);
});

it('has the figures of a picture in a table as well', async () => {
  show(<InsightPage />);
  const tables = await screen.findAllByText('See it as a table');
  await userEvent.setup().click(tables[0] as HTMLElement);
  const table = screen.getByRole('table', { name: 'Unpaid and paid hours, month by month' });
  expect(within(table).getAllByRole('row')).toHaveLength(25);
});

it('says when the figures were worked out, and through which events', async () => {
  show(<InsightPage />);
  expect((await screen.findByTestId('computed')).textContent).toContain('session 1,204 and staff-hours 88');
});

it('looks at the same hours by stage when asked to', async () => {
  show(<InsightPage />);
  await userEvent.setup().click(await screen.findByRole('button', { name: 'Stage' }));
  expect(await screen.findByRole('heading', { name: 'From planning to looking back' })).toBeTruthy();
  expect(screen.getAllByText('Planning it').length).toBeGreaterThan(0);
});

it('does not take an unreported paid side for none', async () => {
  show(<InsightPage />);
  expect(await screen.findByText('307 and a half hours unpaid. The paid side is not known.')).toBeTruthy();
});

it('gives members the published figures only', async () => {
  const calls = show(<InsightPage />, { roles: ['MEMBER'] });
  expect(await screen.findByRole('heading', { name: 'Figures for everybody' })).toBeTruthy();
  await screen.findByText('No figure is about fewer than 8 people.');
  const read = calls.map(({ path }) => path).filter((path) => path.includes('/insight/'));
  expect(read.every((path) => /\/insight\/(published|open-data)/.test(path))).toBe(true);
  expect(screen.queryByRole('button', { name: 'Release this quarter' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Let everybody read them' })).toBeNull();
});

it('says why a figure is kept back, and never shows a number for it', async () => {
  show(<PublishedPage />);
  const table = await screen.findByRole('table', { name: 'Unpaid and paid hours of each service, rounded' });
  const visit = within(table).getByRole('row', { name: /Befriending/ });
  expect(visit.textContent).toBe('BefriendingKept back: too few people.Kept back: too few people.');
  expect(screen.getByText('The total is not shown, so that nobody can be picked out.')).toBeTruthy();
});

it('says what can be told of a principle, what cannot, and why', async () => {
  show(<PrinciplesPage />);
  expect((await screen.findByTestId('indicator-M1')).textContent).toContain('75 of 100people both gave and received.');
  expect(screen.getByTestId('indicator-C2').textContent).toContain('By month: lowest 1.1, middle 2.9, highest 6.');
  expect(screen.getAllByText(/It cannot be told yet, because nobody writes down skills\./).length).toBeGreaterThan(0);
  expect(screen.getByText(/Nothing adds them up/)).toBeTruthy();
});

it('shows an indicator that is new to the app in the words of the service', async () => {
  show(<PrinciplesPage />);
  const own = within(await screen.findByTestId('indicator-Z9')).getByText(/Something new/);
  expect(own.getAttribute('lang')).toBe('en');
});

it('puts phone and web beside each other', async () => {
  show(<FunnelsPage />);
  const phone = await screen.findByRole('list', { name: 'By phone' });
  expect(within(phone).getByTestId('needs-HAPPENED').textContent).toContain('41 happened');
  expect(screen.getByRole('list', { name: 'By the web, themselves' })).toBeTruthy();
  expect(screen.getByText(/213 needs were asked for\. Help happened for 131\. 9 wait/)).toBeTruthy();
});

it('draws a map without anybody’s name', async () => {
  show(<MapPage />, { roles: ['MEMBER'] });
  const picture = await screen.findByRole('img', { name: /Circles with numbers/ });
  expect(picture.textContent).toBe('12345');
});

it('lists what was released, the files of the newest revision only', async () => {
  show(<PublishedPage />, { roles: ['MEMBER'] });
  const csv = await screen.findAllByRole('link', { name: /as CSV$/ });
  expect(csv.map((link) => link.getAttribute('href'))).toEqual([
    expect.stringMatching(/\/insight\/published\/2026-Q3\/csv$/),
    expect.stringMatching(/\/insight\/published\/2026-Q2\/csv$/),
  ]);
  expect(screen.getByText(/^Revised once, last/)).toBeTruthy();
});

it('releases a quarter once, and says why it cannot', async () => {
  const user = userEvent.setup();
  const calls = show(<PublishedPage />, {
    answer: ({ method, path }) =>
      method === 'POST' && path.includes('2026-Q2')
        ? { status: 409, body: { code: 'ledger/table-unchanged', detail: 'Nothing was corrected.' } }
        : undefined,
  });
  const send = await screen.findByRole('button', { name: 'Release this quarter' });
  const which = screen.getByRole('combobox', { name: 'Which quarter?' });
  await user.selectOptions(which, '2026-Q2');
  await user.click(send);
  expect((await screen.findByRole('alert')).textContent).toContain('Nothing was corrected.');
  await user.selectOptions(which, '2026-Q3');
  await user.click(send);
  expect(await screen.findByText('July to September 2026 is released. Everybody here can read it.')).toBeTruthy();
  expect(calls.filter(({ method }) => method === 'POST')).toHaveLength(2);
});

it('lets an administrator open the figures to everybody, and close them again', async () => {
  const user = userEvent.setup();
  show(<PublishedPage />, { roles: ['ADMINISTRATOR'] });
  await user.click(await screen.findByRole('button', { name: 'Let everybody read them' }));
  expect((await screen.findByRole('link', { name: /DCAT/ })).getAttribute('href')).toMatch(/^\/open-data\//);
  await user.click(screen.getByRole('button', { name: 'Let only this community read them' }));
  expect(await screen.findByText('Only people of this community may read the released figures.')).toBeTruthy();
});

it('says which term of a scenario is not right, and labels the answer as modelled', async () => {
  const user = userEvent.setup();
  sessionStorage.clear();
  const calls = show(<SavingsPage />);
  await user.type(await screen.findByRole('textbox', { name: 'How many people could it be about?' }), '400');
  await user.type(screen.getByRole('textbox', { name: 'Where is the cost from?' }), 'Unit costs, 2024');
  const send = screen.getByRole('button', { name: 'Work it out' });
  for (const group of screen.getAllByRole('group')) {
    for (const [end, value] of [
      ['Low', '10'],
      ['Likely', '20'],
      ['High', '9'],
    ] as const) {
      await user.type(within(group).getByRole('textbox', { name: end }), value);
    }
  }
  await user.click(send);
  expect((await screen.findByRole('alert')).textContent).toBe(
    'Not complete, or not from low to high: What it costs each time',
  );
  for (const group of screen.getAllByRole('group')) {
    await user.type(within(group).getByRole('textbox', { name: 'High' }), '0');
  }
  await user.click(send);
  expect(await screen.findByText('Between £410 and £52,650, most likely £13,104.')).toBeTruthy();
  expect(screen.getByText(/Nobody saw a saving/)).toBeTruthy();
  const sent = calls.find(({ method }) => method === 'POST')?.body as Record<string, unknown>;
  expect(sent).toMatchObject({
    population: 400,
    unitCostHundredths: { low: 1000, central: 2000, high: 9000, evidenceGrade: 1 },
    reach: { low: 0.1, central: 0.2, high: 0.9 },
  });
  expect(await axeFindings()).toEqual([]);
});
