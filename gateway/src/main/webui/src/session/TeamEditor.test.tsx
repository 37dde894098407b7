import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { answerFetch } from '../testing/fetch';
import { Screen } from '../testing/Screen';
import { TeamEditor } from './TeamEditor';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('puts the newest of 1,150 members on a record', async () => {
  const person = userEvent.setup();
  const members = 1150;
  answerFetch(({ path }) => {
    const start = Number(new URL(path, 'http://demo').searchParams.get('cursor') ?? 0);
    const items = Array.from({ length: Math.min(100, members - start) }, (_none, index) => ({
      id: `m${String(start + index)}`,
      displayName: `Member ${String(start + index)}`,
      state: 'ACTIVE',
      version: 1,
    }));
    return { body: { items, next: start + 100 < members ? String(start + 100) : null } };
  });
  const changed = vi.fn();
  render(
    <Screen path="/" at="/" roles={['COORDINATOR']}>
      <TeamEditor lines={[]} onChange={changed} known={[]} />
    </Screen>,
  );
  await vi.waitFor(() => expect(document.querySelectorAll('option')).toHaveLength(members + 2), { timeout: 5_000 });
  const box = document.querySelector('select') as HTMLSelectElement;
  await person.selectOptions(box, 'm1149');
  expect(changed).toHaveBeenCalledWith([expect.objectContaining({ memberId: 'm1149' })]);
  expect(screen.queryByRole('alert')).toBeNull();
}, 20_000);
