import type { Account } from '../api/types';
import { hoursNumber } from '../words/hours';
import { capital, type Words } from '../words/useWords';

/** A balance as a sentence or two. Having had more help than given is fine, and is never called debt. */
export function balanceInWords(account: Account, words: Words, name?: string): string {
  const { t, hours } = words;
  const { balanceMinutes } = account;
  const values = { hours: hours(balanceMinutes), name, number: hoursNumber(balanceMinutes) };
  if (balanceMinutes > 0) return t(name ? 'balance.theyHave' : 'balance.have', values);
  if (balanceMinutes < 0) return t(name ? 'balance.theyHadMore' : 'balance.hadMore', values);
  return t(name ? 'balance.theyEven' : 'balance.even', values);
}

/** What is set aside for arrangements, as one sentence; empty when nothing is. */
export function heldInWords(account: Account, words: Words): string {
  if (account.heldMinutes <= 0) return '';
  const { heldMinutes } = account;
  return words.t('hold.HELD', { hours: capital(words.hours(heldMinutes)), number: hoursNumber(heldMinutes) });
}
