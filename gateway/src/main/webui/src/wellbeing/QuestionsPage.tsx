import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Navigate, useNavigate } from 'react-router';
import { send } from '../api/http';
import { asProblem } from '../api/problem';
import { useRead } from '../api/read';
import type { Answers, OwnWellbeing, WellbeingQuestions } from '../api/wellbeing';
import { useWho } from '../app/who';
import { ActionButton } from '../ui/ActionButton';
import { Choices } from '../ui/Fields';
import { pendingOrFailed } from '../ui/States';
import { CheckList, Steps, type Step } from '../ui/Steps';
import { dayOf } from '../words/dates';
import { useWords } from '../words/useWords';
import { asked, isScale, type Asked } from './asked';
import { ScaleChoice } from './ScaleChoice';

interface OneProperties {
  one: Asked;
  value: number | null;
  onChange: (value: number | null) => void;
  headingId: string;
  /** The official words in English, where ours are a translation. */
  official: string | undefined;
}

function One({ one: { question, options }, value, onChange, headingId, official }: OneProperties) {
  const { t } = useWords();
  return (
    <>
      {official && (
        <p className="hint">
          {t('wellbeing.official')} <span lang="en">{official}</span>
        </p>
      )}
      {isScale(question) ? (
        <ScaleChoice question={question} value={value} onChange={onChange} labelledBy={headingId} />
      ) : (
        <Choices
          labelledBy={headingId}
          value={value === null ? '' : String(value)}
          onChange={(chosen) => onChange(Number(chosen))}
          choices={options.map((words, index) => ({ value: String(index + 1), label: t(words) }))}
        />
      )}
      {value !== null && (
        <ActionButton look="plain" onPress={() => onChange(null)}>
          {t('wellbeing.clear')}
        </ActionButton>
      )}
    </>
  );
}

/** Says an answer. */
function useAnswerWords() {
  const { t } = useWords();
  return ({ options }: Asked, value: number | null | undefined) => {
    if (value === null || value === undefined) return t('wellbeing.skipped');
    const words = options[value - 1];
    return words ? t(words) : String(value);
  };
}

/**
 * Keeps the answers of today. A repeated PUT does no harm, so it needs no key; with one, the answers would stand in this
 * tab's memory until they arrive.
 */
function useAnswering(at: string, done: () => void) {
  const queries = useQueryClient();
  return useMutation<unknown, Error, Answers>({
    mutationFn: (answers) => send('PUT', `${at}/wellbeing/mine/answers/${dayOf(new Date())}`, { body: answers }),
    onSuccess: () => {
      void queries.invalidateQueries();
      done();
    },
  });
}

/** The questions, one on a page. What is chosen stays in memory only: others may use this device. */
export default function QuestionsPage() {
  const { t, locale } = useWords();
  const who = useWho();
  const navigate = useNavigate();
  const [answers, setAnswers] = useState<Answers>({});
  const own = useRead<OwnWellbeing>(`${who.at}/wellbeing/mine`, { enabled: !who.helped });
  const known = useRead<WellbeingQuestions>(`${who.at}/wellbeing/questions`, { enabled: !locale.startsWith('en') });
  const answering = useAnswering(who.at, () => void navigate('/how-are-you?kept=yes', { replace: true }));
  const words = useAnswerWords();
  if (who.helped) return <Navigate to="/how-are-you" replace />;
  const missing = pendingOrFailed(own);
  if (missing || !own.data) return missing;
  if (!own.data.agreed) return <Navigate to="/how-are-you" replace />;

  const steps: Step[] = asked.map((one) => ({
    name: one.field,
    question: t(`wellbeing.ask.${one.question}`),
    lead: t('wellbeing.skip'),
    ask: (headingId) => (
      <One
        one={one}
        headingId={headingId}
        value={answers[one.field] ?? null}
        onChange={(value) => setAnswers((before) => ({ ...before, [one.field]: value }))}
        official={known.data?.questions.find(({ question }) => question === one.question)?.words}
      />
    ),
  }));
  steps.push({
    name: 'check',
    question: t('wellbeing.check'),
    mistake: () => (Object.values(answers).every((value) => value === null) ? t('wellbeing.nothing') : null),
    ask: () => (
      <CheckList
        lines={asked.map((one) => ({
          term: t(`wellbeing.ask.${one.question}`),
          answer: words(one, answers[one.field]),
          step: one.field,
        }))}
      />
    ),
  });
  return (
    <Steps
      steps={steps}
      back="/how-are-you"
      sendLabel={t('wellbeing.send')}
      sending={answering.isPending}
      problem={answering.error ? asProblem(answering.error) : null}
      onSend={() => answering.mutate(answers)}
    />
  );
}
