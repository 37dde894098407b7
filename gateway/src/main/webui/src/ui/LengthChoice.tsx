import { readLength } from '../words/hours';
import { capital, useWords } from '../words/useWords';
import { Choices, TextBox } from './Fields';

export interface LengthAnswer {
  choice: string;
  hours: string;
  minutes: string;
}

export const noLength: LengthAnswer = { choice: '', hours: '', minutes: '' };

const usual = [30, 60, 90, 120];

/** The answer that stands for a known number of minutes. */
export function lengthOf(amountMinutes: number): LengthAnswer {
  if (usual.includes(amountMinutes)) return { ...noLength, choice: String(amountMinutes) };
  return { choice: 'other', hours: String(Math.floor(amountMinutes / 60)), minutes: String(amountMinutes % 60) };
}

/** The minutes that were answered, or null when they make no length of time. */
export function minutesOf(answer: LengthAnswer): number | null {
  if (answer.choice === 'other') return readLength(answer.hours, answer.minutes);
  return answer.choice ? Number(answer.choice) : null;
}

interface Properties {
  answer: LengthAnswer;
  onChange: (answer: LengthAnswer) => void;
  labelledBy?: string;
  label?: string;
}

/** How long: the usual lengths as words, or hours and minutes in two boxes. */
export function LengthChoice({ answer, onChange, labelledBy, label }: Properties) {
  const { t, hours } = useWords();
  return (
    <>
      <Choices
        {...(labelledBy ? { labelledBy } : {})}
        {...(label ? { label } : {})}
        value={answer.choice}
        onChange={(choice) => onChange({ ...answer, choice })}
        choices={[
          ...usual.map((minutes) => ({ value: String(minutes), label: capital(hours(minutes)) })),
          { value: 'other', label: t('length.other') },
        ]}
      />
      {answer.choice === 'other' && (
        <fieldset className="date-boxes">
          <legend>{t('length.legend')}</legend>
          <div>
            <TextBox
              label={t('length.hours')}
              value={answer.hours}
              onChange={(value) => onChange({ ...answer, hours: value })}
              numeric
              size="tiny"
            />
            <TextBox
              label={t('length.minutes')}
              value={answer.minutes}
              onChange={(value) => onChange({ ...answer, minutes: value })}
              numeric
              size="tiny"
            />
          </div>
        </fieldset>
      )}
    </>
  );
}
