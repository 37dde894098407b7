import { expect, it } from 'vitest';
import { daysOf, lastMonths, statementAddress } from './statement';

it('goes back month by month, over the new year', () => {
  expect(lastMonths('2026-02-28', 3)).toEqual(['2026-02', '2026-01', '2025-12']);
  expect(lastMonths('2026-03-31', 2)).toEqual(['2026-03', '2026-02']);
});

it.each([
  ['2026-05', '2026-11-25', '2026-05-31'],
  ['2028-02', '2028-11-25', '2028-02-29'],
  ['2026-11', '2026-11-25', '2026-11-25'],
  ['2026-11', '2026-11-30', '2026-11-30'],
])('ends %s, seen on %s, on %s', (month, today, to) => {
  expect(daysOf(month, today)).toEqual({ from: `${month}-01`, to });
});

it('asks for a language where there are words, and for the days of this place', () => {
  const zone = new URLSearchParams({ zone: Intl.DateTimeFormat().resolvedOptions().timeZone }).toString();
  const account = '/communities/c1/accounts/acc';
  expect(statementAddress(account, 'page', '2026-05', '2026-11-25', 'es-MX')).toBe(
    `/api/v1${account}/statement/page?from=2026-05-01&to=2026-05-31&${zone}&lang=es`,
  );
  expect(statementAddress(account, 'csv', '2026-05', '2026-11-25', 'en')).toBe(
    `/api/v1${account}/statement/csv?from=2026-05-01&to=2026-05-31&${zone}`,
  );
});
