import type { ReactNode } from 'react';
import { CheckboxButton, CheckboxField } from 'react-aria-components/Checkbox';
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { RadioButton, RadioField, RadioGroup } from 'react-aria-components/RadioGroup';
import { Text } from 'react-aria-components/Text';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField } from 'react-aria-components/TextField';

interface TextProperties {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  type?: 'text' | 'email' | 'tel';
  autoComplete?: string;
  numeric?: boolean;
  lines?: number;
  maxLength?: number;
  size?: 'full' | 'short' | 'tiny';
}

/** A box to type in, with its name above it and a hint between them. */
export function TextBox(properties: TextProperties) {
  const {
    label,
    value,
    onChange,
    hint,
    type = 'text',
    autoComplete,
    numeric,
    lines,
    maxLength,
    size = 'full',
  } = properties;
  return (
    <TextField
      className={`field field-${size}`}
      value={value}
      onChange={onChange}
      type={type}
      {...(autoComplete ? { autoComplete } : {})}
      {...(numeric ? { inputMode: 'numeric' as const } : {})}
      {...(maxLength ? { maxLength } : {})}
    >
      <Label>{label}</Label>
      {hint && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      {lines ? <TextArea rows={lines} /> : <Input />}
    </TextField>
  );
}

export interface Choice {
  value: string;
  label: string;
  hint?: string | undefined;
}

interface ChoicesProperties {
  choices: Choice[];
  value: string;
  onChange: (value: string) => void;
  label?: string;
  labelledBy?: string;
  /** Shows the choices as tiles in columns. */
  tiles?: boolean;
  children?: ReactNode;
}

/** One answer out of several. Named by the question of the page, or by its own label. */
export function Choices({ choices, value, onChange, label, labelledBy, tiles, children }: ChoicesProperties) {
  return (
    <RadioGroup
      className={tiles ? 'choices choices-tiles' : 'choices'}
      // Null stands for no answer yet; with anything else the keyboard could not enter the group.
      value={value || null}
      onChange={onChange}
      {...(labelledBy ? { 'aria-labelledby': labelledBy } : {})}
    >
      {label && <Label>{label}</Label>}
      {choices.map((choice) => (
        <RadioField key={choice.value} value={choice.value} className="choice-field">
          <RadioButton className="choice">
            <span className="choice-mark" aria-hidden="true" />
            <span>{choice.label}</span>
          </RadioButton>
          {choice.hint && (
            <Text slot="description" className="hint choice-hint">
              {choice.hint}
            </Text>
          )}
        </RadioField>
      ))}
      {children}
    </RadioGroup>
  );
}

interface SelectProperties {
  label: string;
  value: string;
  onChange: (value: string) => void;
  choices: Choice[];
  size?: 'full' | 'short';
  /** The id of what tells several such boxes apart. */
  describedBy?: string;
}

/** One answer out of several, in a list that opens: for answers that need not all be seen at once. */
export function SelectBox({ label, value, onChange, choices, size = 'full', describedBy }: SelectProperties) {
  return (
    <label className={size === 'short' ? 'field field-short' : 'field'}>
      <span>{label}</span>
      <select aria-describedby={describedBy} value={value} onChange={({ target }) => onChange(target.value)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}

interface ManyProperties {
  label: string;
  choices: Choice[];
  value: string[];
  onChange: (value: string[]) => void;
}

/** Any number of answers. */
export function ManyChoices({ label, choices, value, onChange }: ManyProperties) {
  return (
    <CheckboxGroup className="choices choices-tiles" value={value} onChange={onChange}>
      <Label>{label}</Label>
      {choices.map((choice) => (
        <CheckboxField key={choice.value} value={choice.value} className="choice-field">
          <CheckboxButton className="choice choice-many">
            <span className="choice-mark" aria-hidden="true" />
            <span>{choice.label}</span>
          </CheckboxButton>
        </CheckboxField>
      ))}
    </CheckboxGroup>
  );
}
