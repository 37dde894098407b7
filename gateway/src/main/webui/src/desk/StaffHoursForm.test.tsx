import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { monthsBack } from '../insight/period';
import { demoFetch } from '../testing/demo';
import { Screen } from '../testing/Screen';
import ImportPage from './ImportPage';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it('gives staff a form with a line for each of their own services', async () => {
  let saved: Blob | undefined;
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved = blob as Blob;
    return '#';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  demoFetch('sam');
  render(
    <Screen path="/desk/imports" at="/desk/imports" roles={['STAFF']}>
      <ImportPage />
    </Screen>,
  );
  expect(screen.getByText(/^Every line has: reference, organisation_id/)).toBeTruthy();
  await userEvent.setup().click(await screen.findByRole('button', { name: 'Get a form with your services' }));
  const [heading, ...lines] = (await saved?.text())?.trim().split('\r\n') ?? [];
  expect(heading).toContain('reference,organisation_id,service_id,month,minutes,person_ref');
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.every((line) => line.includes(`/${monthsBack(1)},o-hosp,`))).toBe(true);
});
