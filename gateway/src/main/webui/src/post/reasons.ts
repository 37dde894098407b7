import type { MessageId } from '../i18n/messages';
import type { Words } from '../words/useWords';

const known: Record<string, MessageId> = {
  SAME_CATEGORY: 'reason.SAME_CATEGORY',
  FREE_THEN: 'reason.FREE_THEN',
  NEW_TIE: 'reason.NEW_TIE',
  FIRST_TURN: 'reason.FIRST_TURN',
  OWED_TO_GIVE: 'reason.OWED_TO_GIVE',
  WENT_WELL_BEFORE: 'reason.WENT_WELL_BEFORE',
};

/** Why an offer was suggested, in the person's language; a reason that is new to the app is said in the service's words. */
export function reasonInWords(reason: { code: string; text: string }, words: Words, name: string): string {
  const id = known[reason.code];
  if (!id || words.locale.startsWith('en')) return reason.text;
  return words.t(id, { name });
}
