import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { answerFetch, type Call } from '../testing/fetch';
import { Screen } from '../testing/Screen';
import { Breakdown } from './Breakdown';
import { useFigures } from './useFigures';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const row = (at: number) => ({
  key: `v${String(at)}`,
  unpaidMinutes: 60,
  paidMinutes: 30,
  unpaidPeople: 7,
  paidPeople: 6,
  paidUnnamedMinutes: 0,
  paidUnnamedPeople: 0,
  unpaidFullTimeHundredths: 3,
});

/** Figures of so many services, a hundred at a time. */
function council(services: number): Call[] {
  return answerFetch(({ path }) => {
    const start = Number(new URL(path, 'http://demo').searchParams.get('cursor') ?? 0);
    const items = Array.from({ length: Math.min(100, services - start) }, (_none, index) => row(start + index));
    return { body: { from: '', to: '', items, next: start + 100 < services ? String(start + 100) : null } };
  });
}

function ByService() {
  const { data } = useFigures('service', { from: '2026-01', to: '2026-11' });
  if (!data) return null;
  return (
    <Breakdown
      title="By service"
      name="service"
      what="Service"
      figures={data.items}
      nameOf={(key) => ({ name: key ?? '' })}
      more={Boolean(data.next)}
    />
  );
}

function show(): void {
  render(
    <Screen path="/" at="/">
      <ByService />
    </Screen>,
  );
}

it('shows and saves all of 250 services, not the first hundred', async () => {
  const calls = council(250);
  show();
  await waitFor(() => expect(screen.getAllByRole('rowheader', { hidden: true })).toHaveLength(250));
  expect(calls).toHaveLength(3);
  expect(screen.queryByText(/These are the first/)).toBeNull();
});

it('says that there is more than it reads', async () => {
  const calls = council(2_050);
  show();
  expect(await screen.findByText(/These are the first 2,000/, undefined, { timeout: 10_000 })).toBeTruthy();
  expect(calls).toHaveLength(20);
}, 20_000);
