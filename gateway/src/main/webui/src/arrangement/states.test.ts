import { describe, expect, it } from 'vitest';
import type { Arrangement } from '../api/types';
import { waitsForAnswer, waitsForRecord } from './states';

const now = new Date('2026-11-24T12:00:00Z');

const arrangement = (part: Partial<Arrangement>): Arrangement => ({
  id: 'a',
  needId: 'n',
  offerId: 'f',
  giverMemberId: 'ada',
  receiverMemberId: 'ben',
  category: 'TRANSPORT',
  title: 'A lift',
  amountMinutes: 90,
  state: 'AGREED',
  holdState: 'HELD',
  version: 1,
  ...part,
});

describe('an arrangement', () => {
  it('waits for the answer of the side that was invited', () => {
    const invited = arrangement({ state: 'INVITED', invitedSide: 'GIVER' });
    expect(waitsForAnswer(invited, 'ada')).toBe(true);
    expect(waitsForAnswer(invited, 'ben')).toBe(false);
    expect(waitsForAnswer({ ...invited, invitedSide: 'RECEIVER' }, 'ben')).toBe(true);
    expect(waitsForAnswer({ ...invited, state: 'AGREED' }, 'ada')).toBe(false);
  });

  it.each([
    [{ startsAt: '2026-11-24T11:00:00Z' }, true],
    [{ startsAt: '2026-11-24T13:00:00Z' }, false],
    [{ neededOn: '2026-11-24' }, true],
    [{ neededOn: '2026-11-25' }, false],
    [{}, true],
    [{ sessionId: 's' }, false],
    [{ state: 'INVITED' as const }, false],
  ])('with %j waits to be recorded: %s', (part, expected) => {
    expect(waitsForRecord(arrangement(part), now)).toBe(expected);
  });
});
