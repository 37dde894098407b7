import type { Arrangement } from '../api/types';
import type { MessageId } from '../i18n/messages';
import { dayOf } from '../words/dates';
import { hoursNumber } from '../words/hours';
import { capital, type Words } from '../words/useWords';

/** The other person of an arrangement. */
export function otherOf(arrangement: Arrangement, memberId: string | null): string {
  return arrangement.giverMemberId === memberId ? arrangement.receiverMemberId : arrangement.giverMemberId;
}

/** Whether an invitation waits for the answer of this member: the one who was invited. */
export function waitsForAnswer(arrangement: Arrangement, memberId: string | null): boolean {
  if (arrangement.state !== 'INVITED' || !memberId) return false;
  const answers = arrangement.invitedSide === 'RECEIVER' ? arrangement.receiverMemberId : arrangement.giverMemberId;
  return answers === memberId;
}

/** Whether it is time to say what happened: agreed, and not in the future. */
export function waitsForRecord(arrangement: Arrangement, now: Date): boolean {
  if (arrangement.state !== 'AGREED' || arrangement.sessionId) return false;
  if (arrangement.startsAt) return new Date(arrangement.startsAt) <= now;
  return !arrangement.neededOn || arrangement.neededOn <= dayOf(now);
}

/** When an arrangement is to happen, as far as it is known. */
export function whenInWords({ startsAt, neededOn, from }: Arrangement, words: Words): string {
  if (startsAt) return words.moment(startsAt);
  if (!neededOn) return words.t('date.any');
  return from ? words.t('day.at', { day: words.day(neededOn), time: from }) : words.day(neededOn);
}

/** Where an arrangement stands, as one sentence. */
export function stateInWords(arrangement: Arrangement, memberId: string | null, name: string, { t }: Words): string {
  if (arrangement.state === 'INVITED') {
    return waitsForAnswer(arrangement, memberId)
      ? t('arrangement.INVITED.you')
      : t('arrangement.INVITED.them', { name });
  }
  const ids: Record<Exclude<Arrangement['state'], 'INVITED'>, MessageId> = {
    AGREED: 'arrangement.AGREED',
    DECLINED: 'arrangement.DECLINED',
    CANCELLED: 'arrangement.CANCELLED',
    HAPPENED: 'arrangement.HAPPENED',
    MISSED: 'arrangement.MISSED',
  };
  return t(ids[arrangement.state]);
}

/** What became of the hours of an arrangement, as one sentence; empty when there is nothing to say. */
export function holdInWords(arrangement: Arrangement, words: Words): string {
  if (arrangement.state === 'INVITED') return '';
  const ids: Record<Arrangement['holdState'], MessageId | null> = {
    NONE: arrangement.state === 'AGREED' ? 'hold.PENDING' : null,
    PENDING: 'hold.PENDING',
    HELD: 'hold.HELD',
    REFUSED: 'hold.REFUSED',
    RELEASED: 'hold.RELEASED',
    CAPTURED: 'hold.CAPTURED',
  };
  const id = ids[arrangement.holdState];
  if (!id) return '';
  const { amountMinutes } = arrangement;
  return words.t(id, { hours: capital(words.hours(amountMinutes)), number: hoursNumber(amountMinutes) });
}
