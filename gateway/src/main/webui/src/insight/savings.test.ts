import { describe, expect, it } from 'vitest';
import { emptyTerm, readNumber, readTerm } from './savings';

describe('a number', () => {
  it.each([
    ['12', 12],
    [' 12,5 ', 12.5],
    ['0.25', 0.25],
    ['', null],
    ['-1', null],
    ['1e3', null],
    ['12 %', null],
  ])('typed as "%s" is %s', (typed, number) => {
    expect(readNumber(typed)).toBe(number);
  });
});

describe('a term', () => {
  it('typed per hundred is told as shares', () => {
    expect(readTerm({ low: '7', central: '10', high: '29', grade: '3' }, 0.01, 100)).toEqual({
      low: 0.07,
      central: 0.1,
      high: 0.29,
      evidenceGrade: 3,
    });
  });

  it.each([
    ['empty', emptyTerm],
    ['out of order', { low: '5', central: '4', high: '6', grade: '1' }],
    ['too large', { low: '5', central: '6', high: '101', grade: '1' }],
    ['no number', { low: '5', central: 'six', high: '7', grade: '1' }],
  ])('that is %s is none', (_how, typed) => {
    expect(readTerm(typed, 0.01, 100)).toBeNull();
  });
});
