import { expect, it } from 'vitest';
import { windowsOf } from './windows';

it('joins parts of a day that touch', () => {
  expect(windowsOf(['TUESDAY'], ['MORNING', 'AFTERNOON'])).toEqual([
    { dayOfWeek: 'TUESDAY', from: '08:00', to: '17:00' },
  ]);
});

it('keeps apart what does not touch, for each day in the order of the week', () => {
  expect(windowsOf(['FRIDAY', 'MONDAY'], ['EVENING', 'MORNING'])).toEqual([
    { dayOfWeek: 'MONDAY', from: '08:00', to: '12:00' },
    { dayOfWeek: 'MONDAY', from: '17:00', to: '21:00' },
    { dayOfWeek: 'FRIDAY', from: '08:00', to: '12:00' },
    { dayOfWeek: 'FRIDAY', from: '17:00', to: '21:00' },
  ]);
});
