import type { Answers, BandName, Question, ScaleQuestion } from '../api/wellbeing';
import type { MessageId } from '../i18n/messages';

/** The text of this app that people agree to; its words are `wellbeing.agree.…`, and a change of them is a new version. */
export const agreedText = '2026-11';

export interface Asked {
  question: Question;
  field: keyof Answers;
  /** The words of an answer; none for a scale from 0 to 10. */
  options: MessageId[];
}

const three: MessageId[] = ['wellbeing.three.1', 'wellbeing.three.2', 'wellbeing.three.3'];
const five: MessageId[] = (
  ['OFTEN_OR_ALWAYS', 'SOME_OF_THE_TIME', 'OCCASIONALLY', 'HARDLY_EVER', 'NEVER'] satisfies BandName[]
).map((band) => `wellbeing.band.${band}` as const);

/** The questions in the order of the standards; options are numbered from 1. */
export const asked: Asked[] = [
  { question: 'LIFE_SATISFACTION', field: 'lifeSatisfaction', options: [] },
  { question: 'WORTHWHILE', field: 'worthwhile', options: [] },
  { question: 'HAPPY_YESTERDAY', field: 'happyYesterday', options: [] },
  { question: 'ANXIOUS_YESTERDAY', field: 'anxiousYesterday', options: [] },
  { question: 'LACK_COMPANIONSHIP', field: 'lackCompanionship', options: three },
  { question: 'LEFT_OUT', field: 'leftOut', options: three },
  { question: 'ISOLATED', field: 'isolated', options: three },
  { question: 'LONELY', field: 'lonely', options: five },
];

export const isScale = (question: Question): question is ScaleQuestion =>
  asked.some((one) => one.question === question && one.options.length === 0);
