import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Answer } from '../../dev/demo-answers';
import type { Role } from '../api/types';
import { rememberHelped } from '../app/who';
import { axeFindings } from '../testing/axe';
import { demoFetch } from '../testing/demo';
import type { Call } from '../testing/fetch';
import { Screen } from '../testing/Screen';
import { dayOf } from '../words/dates';
import { asked } from './asked';
import QuestionsPage from './QuestionsPage';
import WellbeingFiguresPage from './WellbeingFiguresPage';
import WellbeingPage from './WellbeingPage';

beforeEach(() => sessionStorage.clear());
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

interface Showing {
  as?: string;
  roles?: Role[];
  answer?: (call: Call) => Answer | undefined;
}

function show(page: ReactNode, at: string, { as = 'ada', roles, answer }: Showing = {}): Call[] {
  const calls = demoFetch(as, answer);
  render(
    <Screen path={at.split('?')[0] ?? at} at={at} {...(roles ? { roles } : {})}>
      {page}
    </Screen>,
  );
  return calls;
}

const sent = (calls: Call[]) => calls.filter(({ method }) => method !== 'GET');

const agreed: (call: Call) => Answer | undefined = ({ path }) =>
  path.endsWith('/wellbeing/mine') ? { body: { agreed: true, textVersion: '2026-11' } } : undefined;

it.each<[string, ReactNode, string, Showing]>([
  ['agreeing', <WellbeingPage key="a" />, '/how-are-you', { as: 'ben' }],
  ['looking back', <WellbeingPage key="b" />, '/how-are-you', {}],
  ['a scale', <QuestionsPage key="s" />, '/how-are-you/questions', {}],
  ['options', <QuestionsPage key="o" />, '/how-are-you/questions?step=lonely', {}],
  ['checking', <QuestionsPage key="c" />, '/how-are-you/questions?step=check', {}],
  ['the figures', <WellbeingFiguresPage key="f" />, '/insight/wellbeing', { roles: ['COORDINATOR'] }],
])('%s is there for everybody, whatever they read it with', async (_name, page, at, showing) => {
  show(page, at, showing);
  await vi.waitFor(() => expect(screen.queryByText('One moment …')).toBeNull());
  expect(screen.queryByRole('alert')).toBeNull();
  expect(await axeFindings()).toEqual([]);
});

it('asks nothing before the person agreed, and sends which text they read', async () => {
  const person = userEvent.setup();
  const calls = show(<WellbeingPage />, '/how-are-you', { as: 'zed' });
  expect(await screen.findByText('Only you can see your answers. Your coordinator cannot.')).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'Answer the questions' })).toBeNull();
  await person.click(screen.getByRole('button', { name: 'I agree' }));
  expect(await screen.findByRole('link', { name: 'Answer the questions' })).toBeTruthy();
  expect(sent(calls).map(({ body }) => body)).toEqual([{ textVersion: '2026-11' }]);
});

it('says when the text has changed since', async () => {
  show(<WellbeingPage />, '/how-are-you', {
    answer: ({ path }) =>
      path.endsWith('/wellbeing/mine')
        ? { body: { agreed: false, agreedTextVersion: '2025-01', textVersion: '2026-11' } }
        : undefined,
  });
  expect(await screen.findByText('This text has changed since you agreed. Please read it again.')).toBeTruthy();
});

it('leads back to the agreement when somebody comes to the questions by a bookmark', async () => {
  show(<QuestionsPage />, '/how-are-you/questions', {
    answer: ({ path }) =>
      path.endsWith('/wellbeing/mine') ? { body: { agreed: false, textVersion: '2026-11' } } : undefined,
  });
  expect(await screen.findByText('Another page')).toBeTruthy();
});

it('keeps what was answered and leaves out what was skipped, with the keyboard alone', async () => {
  const person = userEvent.setup();
  const calls = show(<QuestionsPage />, '/how-are-you/questions', { answer: agreed });
  const scale = await screen.findByRole('radiogroup', {
    name: 'Overall, how satisfied are you with your life nowadays?',
  });
  expect(within(scale).getAllByRole('radio')).toHaveLength(11);
  const lowest = within(scale).getByRole('radio', { name: '0, not at all satisfied' });
  for (let presses = 0; presses < 10 && document.activeElement !== lowest; presses += 1) await person.tab();
  await person.keyboard('[Space][ArrowRight][ArrowRight]');
  expect(within(scale).getByRole<HTMLInputElement>('radio', { name: '2' }).checked).toBe(true);
  for (const { field } of asked) {
    if (field === 'lonely') await person.click(screen.getByRole('radio', { name: 'Hardly ever' }));
    await person.click(screen.getByRole('button', { name: 'Continue' }));
  }
  await person.click(await screen.findByRole('button', { name: 'Keep my answers' }));
  expect(await screen.findByText('Another page')).toBeTruthy();
  expect(sent(calls).map(({ path, body }) => [path, body])).toEqual([
    [`/api/v1/communities/c1/wellbeing/mine/answers/${dayOf(new Date())}`, { lifeSatisfaction: 2, lonely: 4 }],
  ]);
});

it('takes an answer back, and does not send none at all', async () => {
  const person = userEvent.setup();
  const calls = show(<QuestionsPage />, '/how-are-you/questions', { answer: agreed });
  await person.click(await screen.findByRole('radio', { name: '10, completely satisfied' }));
  await person.click(screen.getByRole('button', { name: 'Take this answer back' }));
  expect(screen.getByRole<HTMLInputElement>('radio', { name: '10, completely satisfied' }).checked).toBe(false);
  for (const { field } of asked) {
    expect(field).toBeTruthy();
    await person.click(screen.getByRole('button', { name: 'Continue' }));
  }
  await person.click(await screen.findByRole('button', { name: 'Keep my answers' }));
  expect(screen.getByRole('alert').textContent).toBe('Answer one question at least, or go back');
  expect(sent(calls)).toEqual([]);
});

it('leaves nothing of the answers on the device, also when they do not arrive', async () => {
  const person = userEvent.setup();
  show(<QuestionsPage />, '/how-are-you/questions', {
    answer: (call) => (call.method === 'PUT' ? { status: 503, body: {} } : agreed(call)),
  });
  await person.click(await screen.findByRole('radio', { name: '3' }));
  for (const { field } of asked) {
    expect(field).toBeTruthy();
    await person.click(screen.getByRole('button', { name: 'Continue' }));
  }
  await person.click(await screen.findByRole('button', { name: 'Keep my answers' }));
  expect(await screen.findByRole('alert')).toBeTruthy();
  expect(JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage)])).not.toContain(
    'lifeSatisfaction',
  );
});

it('deletes only after asking twice', async () => {
  const person = userEvent.setup();
  const calls = show(<WellbeingPage />, '/how-are-you', { as: 'cora' });
  await person.click(await screen.findByRole('button', { name: 'Stop and delete my answers' }));
  await person.click(screen.getByRole('button', { name: 'No, keep them' }));
  expect(sent(calls)).toEqual([]);
  await person.click(screen.getByRole('button', { name: 'Stop and delete my answers' }));
  await person.click(screen.getByRole('button', { name: 'Yes, delete them' }));
  expect(await screen.findByText('Your answers are deleted.')).toBeTruthy();
  expect(sent(calls).map(({ path }) => path)).toEqual(['/api/v1/communities/c1/wellbeing/mine/withdrawal']);
});

it('is for nobody who helps', async () => {
  rememberHelped('c1', { id: 'm-dot', displayName: 'Dorothy Pell' });
  const calls = show(<WellbeingPage />, '/how-are-you', { as: 'cora', roles: ['MEMBER', 'COORDINATOR'] });
  expect(await screen.findByText('Only the member can answer this, signed in as themselves.')).toBeTruthy();
  expect(calls.filter(({ path }) => path.includes('/wellbeing/'))).toEqual([]);
});

it('says what is kept back, what can be chance, and how a value is meant', async () => {
  show(<WellbeingFiguresPage />, '/insight/wellbeing', { roles: ['COORDINATOR'] });
  const table = await screen.findByRole('table', { name: 'What changed: July to September 2026' });
  const row = (name: string) => within(table).getByRole('row', { name: new RegExp(name) }).textContent;
  expect(row('Satisfied with life')).toContain('+0.7, likely +0.3 to +1.1');
  expect(row('Satisfied with life')).not.toContain('chance');
  expect(row('Things are worthwhile')).toContain('This can be chance.');
  expect(row('Anxious yesterday')).toContain('Kept back: too few people, or all alike');
  expect(screen.getByText(/£245,000 to £392,000, for 35 people, in prices of 2019/)).toBeTruthy();
  expect(screen.getByText('This is modelled, not measured. It does not show what caused the change.')).toBeTruthy();
});

it('says that there are no figures yet', async () => {
  show(<WellbeingFiguresPage />, '/insight/wellbeing', {
    roles: ['COORDINATOR'],
    answer: ({ path }) => (path.includes('/figures') ? { body: { items: [] } } : undefined),
  });
  expect(await screen.findByText(/There are no figures yet/)).toBeTruthy();
});
