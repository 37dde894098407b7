import { useId, useState, type ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { Problem } from '../api/problem';
import { useWords } from '../words/useWords';
import { ActionButton } from './ActionButton';
import { PageFrame } from './PageFrame';
import { MistakeNote, ProblemNote } from './States';

export interface Step {
  name: string;
  question: string;
  lead?: string;
  /** What is asked; gets the id of the heading, so that choices can be named by the question. */
  ask: (headingId: string) => ReactNode;
  /** The sentence that says what to change, or null when the answer will do. */
  mistake?: () => string | null;
}

interface Properties {
  /** The questions, and at last what was answered. */
  steps: Step[];
  back: string;
  sendLabel: string;
  sending: boolean;
  problem: Problem | null;
  onSend: () => void;
}

/** A journey of one question per page. The step is in the address, so that Back does what people expect. */
export function Steps({ steps, back, sendLabel, sending, problem, onSend }: Properties) {
  const { t } = useWords();
  const headingId = useId();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [mistake, setMistake] = useState<string | null>(null);
  const wanted = Math.max(
    0,
    steps.findIndex(({ name }) => name === search.get('step')),
  );
  // Nobody lands on a question whose earlier ones are unanswered, such as by a bookmark.
  const unanswered = steps.slice(0, wanted).findIndex((earlier) => earlier.mistake?.());
  const index = unanswered >= 0 ? unanswered : wanted;
  const step = steps[index];
  if (!step) return null;
  const last = index === steps.length - 1;

  const proceed = () => {
    const found = step.mistake?.() ?? null;
    setMistake(found);
    if (found) return;
    if (last) onSend();
    else void navigate(`?step=${steps[index + 1]?.name ?? ''}`);
  };
  return (
    <PageFrame
      title={step.question}
      headingId={headingId}
      back={index === 0 ? back : -1}
      {...(step.lead ? { lead: step.lead } : {})}
    >
      <form
        key={step.name}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          proceed();
        }}
      >
        <MistakeNote text={mistake} />
        {last && <ProblemNote problem={problem} />}
        {step.ask(headingId)}
        <div className="actions">
          <ActionButton type="submit" sending={sending}>
            {last ? sendLabel : t('common.continue')}
          </ActionButton>
        </div>
        {!last && <p className="steps-left">{t('common.step', { step: index + 1, steps: steps.length - 1 })}</p>}
      </form>
    </PageFrame>
  );
}

/** What was answered, before it is sent: each line with a way to change it. */
export function CheckList({ lines }: { lines: { term: string; answer: ReactNode; step: string }[] }) {
  const { t } = useWords();
  const navigate = useNavigate();
  return (
    <dl className="check-list">
      {lines.map(({ term, answer, step }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{answer}</dd>
          <dd className="change">
            <button type="button" className="link-button" onClick={() => void navigate(`?step=${step}`)}>
              {t('common.change')}
              <span className="only-heard"> {term}</span>
            </button>
          </dd>
        </div>
      ))}
    </dl>
  );
}
