import { expect, it } from 'vitest';
import type { Indicator, IndicatorUnit } from '../api/figures';
import { bend, places } from './MapPicture';
import { addUp } from './OrganisationPage';
import { everyMonth, lastMonths, lastQuarter, marksFor, monthsOf, quarterFrom, wholeMonths } from './period';
import { isShare } from './PrinciplesPage';
import { csvOf, type Sheet } from './sheet';

it('counts months over the turn of a year', () => {
  expect(lastMonths(24, new Date(2026, 0, 31))).toEqual({ from: '2024-02', to: '2026-01' });
  expect(wholeMonths(12, new Date(2026, 0, 31))).toEqual({ from: '2025-01', to: '2025-12' });
  expect(monthsOf({ from: '2025-11', to: '2026-02' })).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
});

it('has a row for a month that nobody reported', () => {
  const known = [{ month: '2026-02', unpaidMinutes: 60, paidMinutes: 30 }];
  expect(everyMonth({ from: '2026-01', to: '2026-02' }, known)).toEqual([
    { month: '2026-01', unpaidMinutes: 0, paidMinutes: 0 },
    { month: '2026-02', unpaidMinutes: 60, paidMinutes: 30 },
  ]);
});

it('begins with the first month that has anything, as far as a year remains', () => {
  const period = { from: '2024-12', to: '2026-11' };
  const since = (month: string) => everyMonth(period, [{ month, unpaidMinutes: 30, paidMinutes: 0 }]).length;
  expect(since('2025-06')).toBe(18);
  expect(since('2026-11')).toBe(12);
  expect(since('2024-12')).toBe(24);
});

it.each([
  [0, [0, 60]],
  [90, [0, 60, 120]],
  [4 * 60, [0, 60, 120, 180, 240]],
  [9.5 * 60, [0, 300, 600]],
  [168 * 60, [0, 3000, 6000, 9000, 12_000]],
])('marks an axis for %d minutes with few round hours', (most, marks) => {
  expect(marksFor(most)).toEqual(marks);
});

it('knows the quarter before, and the last that is over', () => {
  expect(quarterFrom('2026-Q1', -1)).toBe('2025-Q4');
  expect(quarterFrom('2026-Q4', 1)).toBe('2027-Q1');
  expect(lastQuarter(new Date(2026, 10, 25))).toBe('2026-Q3');
  expect(lastQuarter(new Date(2026, 1, 1))).toBe('2025-Q4');
});

it('adds up the months of services', () => {
  const timeline = (minutes: number) => ({
    serviceId: 's',
    from: '',
    to: '',
    unpaidMinutes: minutes,
    paidMinutes: 0,
    months: [{ month: '2026-03', unpaidMinutes: minutes, paidMinutes: 15 }],
    computedAt: '',
  });
  expect(addUp([timeline(30), timeline(45)])).toEqual([{ month: '2026-03', unpaidMinutes: 75, paidMinutes: 30 }]);
});

it('saves figures that a spreadsheet reads as they are, and no name as a formula', () => {
  const sheet: Sheet = {
    name: 'x',
    caption: 'x',
    columns: [
      { label: 'Service', code: 'service' },
      { label: 'Unpaid', code: 'unpaid_minutes' },
    ],
    rows: [
      { id: '1', shown: [], saved: ['=SUM(A1)', 90] },
      { id: '2', shown: [], saved: ['Tea, "and" cake', null] },
      { id: '3', shown: [], saved: ['Net', -5] },
    ],
  };
  expect(csvOf(sheet)).toBe('service,unpaid_minutes\r\n\'=SUM(A1),90\r\n"Tea, ""and"" cake",\r\nNet,-5\r\n');
});

it('shows as a part of a whole what counts as a share, and nothing else', () => {
  const indicator = (unit: IndicatorUnit, value?: number): Indicator => ({
    id: 'X',
    principle: 'ASSETS',
    meaning: 'Not read: as a share.',
    unit,
    value,
  });
  expect(isShare(indicator('SHARE', 0.4))).toBe(true);
  expect(isShare(indicator('SHARE'))).toBe(false);
  expect(isShare(indicator('RATIO', 0.4))).toBe(false);
  expect(isShare(indicator('INDEX', 0.4))).toBe(false);
});

it('stands circles on a ring, one alone in the middle', () => {
  expect(places(1)).toEqual([{ x: 0, y: -0 }]);
  expect(new Set(places(5).map(({ x, y }) => Math.round(Math.hypot(x, y))))).toEqual(new Set([118]));
});

it('keeps there and back apart', () => {
  const [here, there] = [
    { x: 0, y: 0 },
    { x: 100, y: 0 },
  ];
  expect(bend(here, there, 10, 10)).not.toBe(bend(there, here, 10, 10));
});
