import { describe, expect, it } from 'vitest';
import { intlOf } from '../testing/words';
import { hoursInWords, hoursNumber, readLength } from './hours';

describe('hours in words', () => {
  it.each([
    [0, 'no hours', 'ninguna hora'],
    [1, '1 minute', '1 minuto'],
    [15, '15 minutes', '15 minutos'],
    [30, 'half an hour', 'media hora'],
    [45, '45 minutes', '45 minutos'],
    [60, '1 hour', '1 hora'],
    [61, '1 hour and 1 minute', '1 hora y 1 minuto'],
    [75, '1 hour and 15 minutes', '1 hora y 15 minutos'],
    [90, '1 and a half hours', '1 hora y media'],
    [120, '2 hours', '2 horas'],
    [150, '2 and a half hours', '2 horas y media'],
    [165, '2 hours and 45 minutes', '2 horas y 45 minutos'],
    [10_080, '168 hours', '168 horas'],
    [-240, '4 hours', '4 horas'],
  ])('says %i minutes', (amountMinutes, english, spanish) => {
    expect(hoursInWords(intlOf('en'), amountMinutes)).toBe(english);
    expect(hoursInWords(intlOf('es'), amountMinutes)).toBe(spanish);
  });

  it.each([
    ['fr', 60, '1 heure'],
    ['fr', 90, '1 heure et demie'],
    ['fr', 135, '2 heures et 15 minutes'],
    ['de', 30, 'eine halbe Stunde'],
    ['de', 60, '1 Stunde'],
    ['de', 150, '2½ Stunden'],
    ['de', 61, '1 Stunde und 1 Minute'],
    ['cy', 90, '1 awr a hanner'],
    ['cy', 122, '2 awr a 2 funud'],
    ['cy', 135, '2 awr a 15 munud'],
  ] as const)('says them in %s: %i minutes', (language, amountMinutes, expected) => {
    expect(hoursInWords(intlOf(language), amountMinutes)).toBe(expected);
  });

  it('knows which verb follows', () => {
    expect([30, 60, 1].map(hoursNumber)).toEqual(['one', 'one', 'one']);
    expect([45, 90, 120, 0].map(hoursNumber)).toEqual(['other', 'other', 'other', 'other']);
  });

  it.each([
    ['1', '30', 90],
    ['2', '', 120],
    ['', '45', 45],
    [' 3 ', ' 0 ', 180],
    ['0', '0', null],
    ['', '', null],
    ['-1', '0', null],
    ['1.5', '', null],
    ['one', '', null],
    ['168', '0', 10_080],
    ['168', '1', null],
  ])('reads %j hours and %j minutes', (hours, minutes, expected) => {
    expect(readLength(hours, minutes)).toBe(expected);
  });

  it('reads the total of a month, which is longer than a week', () => {
    expect(readLength('900', '', 1_000_000)).toBe(54_000);
    expect(readLength('16666', '40', 1_000_000)).toBe(1_000_000);
    expect(readLength('16666', '41', 1_000_000)).toBeNull();
  });
});
