import { describe, expect, it } from 'vitest';
import { addDays, momentOf, readDate, readMonth, readTime } from './dates';

const today = '2026-11-24';

describe('a date typed by a person', () => {
  it.each([
    ['3', '12', '', 'future', '2026-12-03'],
    ['3rd', 'dec', '', 'future', '2026-12-03'],
    ['3', 'January', '', 'future', '2027-01-03'],
    ['24', '11', '', 'future', '2026-11-24'],
    ['23', '11', '', 'future', '2027-11-23'],
    ['3', '12', '', 'past', '2025-12-03'],
    ['23', 'Nov.', '26', 'past', '2026-11-23'],
    ['1', 'sept', '2026', 'past', '2026-09-01'],
    ['29', 'feb', '2028', 'future', '2028-02-29'],
  ] as const)('reads %s %s %s towards the %s %s', (day, month, year, towards, date) => {
    expect(readDate({ day, month, year }, towards, today, 'en-GB')).toEqual({ date });
  });

  it.each([
    ['', '12', '', 'future', 'day'],
    ['32', '12', '', 'future', 'day'],
    ['3', 'ju', '', 'future', 'month'],
    ['3', '13', '', 'future', 'month'],
    ['3', '12', '20266', 'future', 'year'],
    ['31', '4', '2027', 'future', 'impossible'],
    ['29', '2', '2027', 'future', 'impossible'],
    ['23', '11', '2026', 'future', 'past'],
    ['25', '11', '2026', 'past', 'future'],
  ] as const)('explains what is wrong with %s %s %s towards the %s: %s', (day, month, year, towards, problem) => {
    expect(readDate({ day, month, year }, towards, today, 'en-GB')).toEqual({ problem });
  });

  it('reads months in the language of the person, and in English', () => {
    expect(readMonth('enero', 'es')).toBe(1);
    expect(readMonth('DIC', 'es')).toBe(12);
    expect(readMonth('déc.', 'fr')).toBe(12);
    expect(readMonth('März', 'de')).toBe(3);
    expect(readMonth('Rhag', 'cy')).toBe(12);
    expect(readMonth('jan', 'es')).toBe(1);
    expect(readMonth('août', 'fr')).toBe(8);
    expect(readMonth('aout', 'fr')).toBe(8);
    expect(readMonth('xyz', 'en')).toBeNull();
  });

  it('counts days over the end of a year', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31');
  });
});

describe('a time typed by a person', () => {
  it.each([
    ['10', '10:00'],
    ['10:30', '10:30'],
    ['10.30', '10:30'],
    ['9h15', '09:15'],
    ['1430', '14:30'],
    ['2pm', '14:00'],
    ['2:15 p.m.', '14:15'],
    ['12am', '00:00'],
    ['12 pm', '12:00'],
    ['25', null],
    ['10:75', null],
    ['14pm', null],
    ['noon', null],
  ])('reads %s', (text, time) => {
    expect(readTime(text)).toBe(time);
  });

  it('becomes a moment in UTC', () => {
    expect(momentOf('2026-11-24', '10:30')).toBe(new Date(2026, 10, 24, 10, 30).toISOString());
  });
});
