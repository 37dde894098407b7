import type { MessageId } from '../i18n/messages';
import { addDays, dayOf, readDate, type Day, type TypedDate } from '../words/dates';
import { useWords, type Words } from '../words/useWords';
import { Choices, TextBox } from './Fields';

export interface DayAnswer extends TypedDate {
  choice: '' | 'today' | 'near' | 'other' | 'any';
}

export const noDay: DayAnswer = { choice: '', day: '', month: '', year: '' };

/** A day that is known already, as if it had been typed. */
export function dayAnswerOf(date: Day): DayAnswer {
  const [year = '', month = '', day = ''] = date.split('-');
  return { choice: 'other', day: String(Number(day)), month: String(Number(month)), year };
}

type Towards = 'future' | 'past';

/** The day that was answered, or the sentence that says what is wrong with it. Null stands for "I am not sure". */
export function readDay(answer: DayAnswer, towards: Towards, words: Words): { day: Day | null } | { mistake: string } {
  const today = dayOf(new Date());
  if (answer.choice === 'any') return { day: null };
  if (answer.choice === 'today') return { day: today };
  if (answer.choice === 'near') return { day: addDays(today, towards === 'future' ? 1 : -1) };
  if (answer.choice === '') return { mistake: words.t('date.choose') };
  const reading = readDate(answer, towards, today, words.locale);
  if ('date' in reading) return { day: reading.date };
  const mistakes: Record<typeof reading.problem, MessageId> = {
    day: 'date.day.mistake',
    month: 'date.month.mistake',
    year: 'date.year.mistake',
    impossible: 'date.impossible',
    past: 'date.past',
    future: 'date.future',
  };
  return { mistake: words.t(mistakes[reading.problem]) };
}

interface Properties {
  answer: DayAnswer;
  onChange: (answer: DayAnswer) => void;
  towards: Towards;
  labelledBy?: string;
  label?: string;
  unsure?: boolean;
}

/** Today, tomorrow (or yesterday), or another day in three forgiving boxes. */
export function DayChoice({ answer, onChange, towards, labelledBy, label, unsure }: Properties) {
  const { t } = useWords();
  const near = towards === 'future' ? t('date.tomorrow') : t('date.yesterday');
  return (
    <>
      <Choices
        {...(labelledBy ? { labelledBy } : {})}
        {...(label ? { label } : {})}
        value={answer.choice}
        onChange={(choice) => onChange({ ...answer, choice: choice as DayAnswer['choice'] })}
        choices={[
          { value: 'today', label: t('date.today') },
          { value: 'near', label: near },
          { value: 'other', label: t('date.other') },
          ...(unsure ? [{ value: 'any', label: t('date.any') }] : []),
        ]}
      />
      {answer.choice === 'other' && (
        <fieldset className="date-boxes">
          <legend>{t('date.legend')}</legend>
          <p className="hint">{t('date.hint')}</p>
          <div>
            <TextBox
              label={t('date.day')}
              value={answer.day}
              onChange={(day) => onChange({ ...answer, day })}
              numeric
              size="tiny"
            />
            <TextBox
              label={t('date.month')}
              value={answer.month}
              onChange={(month) => onChange({ ...answer, month })}
              size="short"
            />
            <TextBox
              label={t('date.year')}
              value={answer.year}
              onChange={(year) => onChange({ ...answer, year })}
              numeric
              size="tiny"
            />
          </div>
        </fieldset>
      )}
    </>
  );
}
