import { Label } from 'react-aria-components/Label';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import { useRead } from '../api/read';
import type { ImportRun } from '../api/types';
import { ActionButton } from '../ui/ActionButton';
import { pendingOrFailed, SuccessNote } from '../ui/States';
import { TableFrame } from '../ui/TableFrame';
import { useWords } from '../words/useWords';

const againMs = 1_000;

const isRunning = (run: ImportRun | undefined) => !run || run.state === 'CHECKING' || run.state === 'APPLYING';

function lineOf(change: unknown): string {
  if (typeof change === 'string') return change;
  return Object.values(change as Record<string, unknown>)
    .filter((value) => value !== null)
    .map((value) => (typeof value === 'string' ? value : JSON.stringify(value)))
    .join(' · ');
}

function Counts({ run }: { run: ImportRun }) {
  const { t } = useWords();
  const { counts } = run;
  if (!counts) return null;
  return (
    <dl className="facts counts">
      {(['created', 'changed', 'unchanged', 'rejected'] as const).map((name) => (
        <div key={name}>
          <dt>{t(`import.${name}`)}</dt>
          <dd data-testid={`import-${name}`}>{t('import.count', { count: counts[name] })}</dd>
        </div>
      ))}
    </dl>
  );
}

function RowErrors({ run }: { run: ImportRun }) {
  const { t } = useWords();
  if (!run.errors?.length) return null;
  return (
    <section>
      <h2>{t('import.errors')}</h2>
      <p>{t('import.errorsNext')}</p>
      <TableFrame label={t('import.errors')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('import.line')}</th>
              <th scope="col">{t('import.column')}</th>
              <th scope="col">{t('import.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {run.errors.map((error, index) => (
              <tr key={index}>
                <th scope="row">{error.line}</th>
                <td>{error.column ?? ''}</td>
                <td>{error.detail}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </section>
  );
}

interface Properties {
  place: string;
  starting: boolean;
  apply: () => void;
  restart: () => void;
}

/** How far an import is, what it found, and what can be done next. */
export function ImportProgress({ place, starting, apply, restart }: Properties) {
  const { t } = useWords();
  const reading = useRead<ImportRun>(place, { again: (run) => (isRunning(run) ? againMs : false) });
  const missing = pendingOrFailed(reading);
  const run = reading.data;
  if (missing || !run) return missing;
  const running = isRunning(run);
  const headings = {
    CHECKING: t('import.CHECKING'),
    REFUSED: t('import.REFUSED'),
    CHECKED: t('import.CHECKED'),
    APPLYING: t('import.APPLYING'),
    DONE: t('import.DONE'),
    FAILED: t('import.FAILED'),
  };
  const good = run.state === 'DONE' || run.state === 'CHECKED';
  const diff = run.diff ?? [];
  return (
    <>
      <div data-testid="import-state" data-state={run.state} aria-live="polite">
        {good ? <SuccessNote>{headings[run.state]}</SuccessNote> : <p className="note">{headings[run.state]}</p>}
      </div>
      {running && (
        <ProgressBar
          className="progress"
          minValue={0}
          maxValue={Math.max(1, run.rows)}
          value={run.processedRows}
          isIndeterminate={run.rows === 0}
        >
          {({ percentage }) => (
            <>
              <Label>{t('import.progress', { done: run.processedRows, rows: run.rows })}</Label>
              <svg className="progress-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                <rect className="progress-track" width="100" height="4" />
                <rect className="progress-fill" width={percentage ?? 10} height="4" />
              </svg>
            </>
          )}
        </ProgressBar>
      )}
      {!running && <Counts run={run} />}
      <RowErrors run={run} />
      {diff.length > 0 && (
        <details className="diff">
          <summary>{t('import.diff', { count: diff.length })}</summary>
          <ul className="plain-list">
            {diff.map((change, index) => (
              <li key={index}>{lineOf(change)}</li>
            ))}
          </ul>
        </details>
      )}
      {!running && (
        <div className="actions">
          {run.dryRun && run.state === 'CHECKED' && (
            <ActionButton sending={starting} onPress={apply}>
              {t('import.apply')}
            </ActionButton>
          )}
          <ActionButton look="second" onPress={restart}>
            {t('import.again')}
          </ActionButton>
        </div>
      )}
    </>
  );
}
