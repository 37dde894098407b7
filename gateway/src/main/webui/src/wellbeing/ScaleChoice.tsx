import { RadioButton, RadioField, RadioGroup } from 'react-aria-components/RadioGroup';
import type { ScaleQuestion } from '../api/wellbeing';
import { useWords } from '../words/useWords';

const numbers = Array.from({ length: 11 }, (_, number) => number);

interface Properties {
  question: ScaleQuestion;
  value: number | null;
  onChange: (value: number) => void;
  labelledBy: string;
}

/** A number from 0 to 10. What the ends mean is below them for the eye, and in their names for the ear. */
export function ScaleChoice({ question, value, onChange, labelledBy }: Properties) {
  const { t } = useWords();
  const lowest = t(`wellbeing.lowest.${question}`);
  const highest = t(`wellbeing.highest.${question}`);
  const name = (number: number) => {
    if (number === 0) return `0, ${lowest}`;
    return number === 10 ? `10, ${highest}` : String(number);
  };
  return (
    <>
      <RadioGroup
        className="scale"
        orientation="horizontal"
        aria-labelledby={labelledBy}
        // Null stands for no answer yet; with anything else the keyboard could not enter the group.
        value={value === null ? null : String(value)}
        onChange={(chosen) => onChange(Number(chosen))}
      >
        {numbers.map((number) => (
          <RadioField key={number} value={String(number)} className="choice-field" aria-label={name(number)}>
            <RadioButton className="choice scale-choice">{number}</RadioButton>
          </RadioField>
        ))}
      </RadioGroup>
      <p className="scale-ends" aria-hidden="true">
        <span>0 = {lowest}</span>
        <span>10 = {highest}</span>
      </p>
    </>
  );
}
