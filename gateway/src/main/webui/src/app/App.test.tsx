import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { demoFetch } from '../testing/demo';
import { App } from './App';

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
  window.history.replaceState(null, '', '/');
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function leaveThings(): void {
  sessionStorage.setItem('draft.join.c1', JSON.stringify({ displayName: 'Ada', phone: '020 7946 0102' }));
  sessionStorage.setItem('intent.join.c1', JSON.stringify({ key: 'k', content: '{}' }));
  sessionStorage.setItem('commonhour.helped.c1', JSON.stringify({ id: 'm-1', displayName: 'Dora' }));
}

const kept = () => JSON.stringify(Object.entries(sessionStorage));

it('forgets on sign-out what the tab keeps of a person', async () => {
  demoFetch('ada');
  render(<App />);
  const button = await screen.findByRole('button', { name: 'Sign out' });
  leaveThings();
  const form = button.closest('form');
  fireEvent.submit(form as HTMLFormElement);
  expect(sessionStorage).toHaveLength(0);
});

it('keeps a draft for the same person who signs in again, and for nobody else', async () => {
  demoFetch('ada');
  const first = render(<App />);
  await screen.findByRole('button', { name: 'Sign out' });
  leaveThings();
  first.unmount();
  const second = render(<App />);
  await screen.findByRole('button', { name: 'Sign out' });
  expect(kept()).toContain('Dora');
  second.unmount();

  vi.resetModules();
  demoFetch('ben');
  const { App: Fresh } = await import('./App');
  render(<Fresh />);
  await screen.findByRole('button', { name: 'Sign out' });
  await waitFor(() => expect(kept()).not.toContain('Dora'));
  expect(kept()).not.toContain('draft.join');
  expect(kept()).not.toContain('intent.join');
});

it('forgets too when the person signs out in another tab', async () => {
  demoFetch('ada');
  render(<App />);
  await screen.findByRole('button', { name: 'Sign out' });
  leaveThings();
  fireEvent(window, new StorageEvent('storage', { key: 'commonhour.signed-out-at' }));
  expect(sessionStorage).toHaveLength(0);
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Sign out' })).toBeNull());
});

it('waits with a screen of the desk until its words are there', async () => {
  window.history.replaceState(null, '', '/desk/referrals');
  vi.resetModules();
  demoFetch('cora');
  const { App: Fresh } = await import('./App');
  render(<Fresh />);
  expect(await screen.findByRole('heading', { name: 'People referred to us' })).toBeTruthy();
});
