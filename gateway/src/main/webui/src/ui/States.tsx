import { use, useEffect, useRef, type ReactNode } from 'react';
import { asProblem, type Problem } from '../api/problem';
import type { MessageId } from '../i18n/messages';
import { useWords } from '../words/useWords';
import { ActionButton } from './ActionButton';
import { InPage } from './inPage';

/** Shown while something is being read. */
export function Waiting() {
  const { t } = useWords();
  return (
    <div className="waiting" role="status">
      <span className="waiting-dots" aria-hidden="true" />
      {t('common.loading')}
    </div>
  );
}

function headline(problem: Problem): MessageId {
  if (problem.status === 0) return 'problem.offline';
  if (problem.code === 'ledger/insufficient-balance') return 'problem.balance';
  if (problem.code === 'idempotency/key-reused') return 'problem.again';
  if (problem.code === 'app/file') return 'problem.file';
  if (problem.status === 401) return 'problem.signedOut';
  if (problem.status === 403) return 'problem.forbidden';
  if (problem.status === 404) return 'problem.notFound';
  if (problem.status === 409) return 'problem.conflict';
  if (problem.status === 412) return 'problem.stale';
  if (problem.status === 413) return 'problem.tooLarge';
  if (problem.status === 422 || problem.status === 400) return 'problem.invalid';
  if (problem.status === 429 || problem.status >= 502) return 'problem.busy';
  return 'problem.unexpected';
}

/** What went wrong, in plain words, with the small code that somebody who helps can look up. */
export function ProblemNote({ problem }: { problem: Problem | null }) {
  const { t } = useWords();
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problem) note.current?.focus();
  }, [problem]);
  if (!problem) return null;
  return (
    <div className="note note-problem" role="alert" tabIndex={-1} ref={note}>
      <p className="note-head">{t(headline(problem))}</p>
      {problem.message && problem.status !== 401 && <p>{problem.message}</p>}
      {problem.errors.length > 0 && (
        <ul>
          {problem.errors.slice(0, 10).map((error, index) => (
            <li key={index}>{error.detail}</li>
          ))}
        </ul>
      )}
      <p className="code">
        {problem.code}
        {problem.traceId && ` · ${problem.traceId}`}
      </p>
    </div>
  );
}

/** A mistake in what was typed: the question stays, the sentence says what to change. */
export function MistakeNote({ text }: { text: string | null }) {
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (text) note.current?.focus();
  }, [text]);
  if (!text) return null;
  return (
    <div className="note note-problem" role="alert" tabIndex={-1} ref={note}>
      <p className="note-head">{text}</p>
    </div>
  );
}

/** In place of something that could not be read. */
export function ErrorPage({ error, again }: { error: unknown; again?: () => void }) {
  const { t } = useWords();
  const inPage = use(InPage);
  return (
    <div className="page">
      {!inPage && <h1>{t('problem.title')}</h1>}
      <ProblemNote problem={asProblem(error)} />
      {again && (
        <ActionButton look="second" onPress={again}>
          {t('common.tryAgain')}
        </ActionButton>
      )}
    </div>
  );
}

/** Shown in place of an empty list: what will be here, and what can be done. */
export function Empty({ children }: { children: ReactNode }) {
  return <div className="empty">{children}</div>;
}

/** Something went well. */
export function SuccessNote({ children }: { children: ReactNode }) {
  return (
    <div className="note note-success" role="status">
      {children}
    </div>
  );
}

interface Reading {
  isPending: boolean;
  isError: boolean;
  error: unknown;
  refetch: () => unknown;
}

/** Shows that something is being read or could not be; returns null once it is there. */
export function pendingOrFailed(...readings: Reading[]): ReactNode {
  const failed = readings.find(({ isError }) => isError);
  if (failed) return <ErrorPage error={failed.error} again={() => void failed.refetch()} />;
  return readings.some(({ isPending }) => isPending) ? <Waiting /> : null;
}
