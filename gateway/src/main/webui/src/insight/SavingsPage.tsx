import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Savings } from '../api/figures';
import { useSend } from '../api/useSend';
import { useWho } from '../app/who';
import { ActionButton } from '../ui/ActionButton';
import { SelectBox, TextBox } from '../ui/Fields';
import { PageFrame } from '../ui/PageFrame';
import { MistakeNote, ProblemNote } from '../ui/States';
import { useDraft } from '../ui/useDraft';
import { useWords } from '../words/useWords';
import { PrintButton } from './PrintButton';
import { emptyTerm, readNumber, readTerm, shares, type TermName, type TypedTerm } from './savings';

const currencies = ['GBP', 'EUR', 'USD', 'CHF', 'CAD', 'AUD', 'NZD'];
const grades = ['1', '2', '3', '4', '5'] as const;
const mostPeople = 10_000_000;
const mostCost = 10_000_000;

interface TermProperties {
  name: TermName;
  typed: TypedTerm;
  onChange: (typed: TypedTerm) => void;
}

/** Three numbers for what nobody knows exactly, and what they rest on. */
function TermBoxes({ name, typed, onChange }: TermProperties) {
  const { t } = useWords();
  return (
    <fieldset className="date-boxes">
      <legend>{t(`savings.term.${name}`)}</legend>
      <p className="hint">{t(`savings.hint.${name}`)}</p>
      <div>
        {(['low', 'central', 'high'] as const).map((end) => (
          <TextBox
            key={end}
            label={t(`savings.${end}`)}
            value={typed[end]}
            onChange={(value) => onChange({ ...typed, [end]: value })}
            numeric
            size="tiny"
          />
        ))}
        <SelectBox
          label={t('savings.evidence')}
          value={typed.grade}
          onChange={(grade) => onChange({ ...typed, grade })}
          choices={grades.map((grade) => ({ value: grade, label: t(`savings.grade.${grade}`) }))}
          size="short"
        />
      </div>
    </fieldset>
  );
}

function Answer({ savings }: { savings: Savings }) {
  const { t } = useWords();
  const intl = useIntl();
  const money = (hundredths: number) =>
    intl.formatNumber(Math.round(hundredths / 100), {
      style: 'currency',
      currency: savings.currency,
      maximumFractionDigits: 0,
    });
  return (
    <section aria-labelledby="savings-answer" role="status">
      <h2 id="savings-answer">{t(`savings.status.${savings.status}`)}</h2>
      <p className="note-head">{t('savings.modelled')}</p>
      <p>
        {t('savings.says', {
          low: money(savings.lowHundredths),
          central: money(savings.centralHundredths),
          high: money(savings.highHundredths),
        })}
      </p>
      <ul className="plain-list">
        <li>{t('savings.weakest', { grade: t(`savings.grade.${savings.weakestGrade as 1 | 2 | 3 | 4 | 5}`) })}</li>
        <li>{t('savings.source', { source: savings.unitCostSource })}</li>
        <li>{t('savings.notCash')}</li>
        <li>{t('savings.notAdded')}</li>
      </ul>
      <p className="hint">{t('savings.formula')}</p>
      <PrintButton />
    </section>
  );
}

/** What help may save a public service: a scenario of somebody's own terms, of which nothing is kept. */
export default function SavingsPage() {
  const { t } = useWords();
  const who = useWho();
  const [draft, change] = useDraft('savings', {
    population: '',
    currency: 'GBP',
    source: '',
    unitCost: emptyTerm,
    reach: emptyTerm,
    without: emptyTerm,
    with: emptyTerm,
    cashability: emptyTerm,
    optimismBias: emptyTerm,
    retention: emptyTerm,
  });
  const [mistake, setMistake] = useState<string | null>(null);
  const scenario = useSend<object, Savings>({ name: 'savings', path: `${who.at}/insight/savings` });

  const findRequest = (): { body: object } | { wrong: string } => {
    const population = readNumber(draft.population);
    if (population === null || !Number.isInteger(population) || population < 1 || population > mostPeople) {
      return { wrong: t('savings.populationMistake') };
    }
    const unitCost = readTerm(draft.unitCost, 100, mostCost);
    if (!unitCost) return { wrong: t('savings.mistake', { term: t('savings.term.unitCost') }) };
    if (!draft.source.trim()) return { wrong: t('savings.sourceMistake') };
    const terms: Record<string, object> = {};
    for (const name of shares) {
      const term = readTerm(draft[name], 0.01, 100);
      if (!term) return { wrong: t('savings.mistake', { term: t(`savings.term.${name}`) }) };
      terms[name] = term;
    }
    return {
      body: {
        population,
        currency: draft.currency,
        unitCostSource: draft.source.trim(),
        unitCostHundredths: unitCost,
        ...terms,
      },
    };
  };
  const boxes = (name: TermName) => (
    <TermBoxes key={name} name={name} typed={draft[name]} onChange={(typed) => change({ [name]: typed })} />
  );
  return (
    <PageFrame title={t('savings.title')} lead={t('savings.lead')} back="/insight">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const request = findRequest();
          setMistake('wrong' in request ? request.wrong : null);
          if ('body' in request) scenario.send(request.body);
        }}
      >
        <MistakeNote text={mistake} />
        <ProblemNote problem={scenario.problem} />
        <TextBox
          label={t('savings.population')}
          value={draft.population}
          onChange={(population) => change({ population })}
          numeric
          size="short"
        />
        {boxes('reach')}
        {boxes('without')}
        {boxes('with')}
        <SelectBox
          label={t('savings.currency')}
          value={draft.currency}
          onChange={(currency) => change({ currency })}
          choices={currencies.map((currency) => ({ value: currency, label: currency }))}
          size="short"
        />
        {boxes('unitCost')}
        <TextBox
          label={t('savings.sourceAsked')}
          hint={t('savings.sourceHint')}
          value={draft.source}
          onChange={(source) => change({ source })}
          maxLength={200}
        />
        {boxes('cashability')}
        {boxes('optimismBias')}
        {boxes('retention')}
        <div className="actions">
          <ActionButton type="submit" sending={scenario.sending}>
            {t('savings.send')}
          </ActionButton>
        </div>
      </form>
      {scenario.result && <Answer savings={scenario.result} />}
    </PageFrame>
  );
}
