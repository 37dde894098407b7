import { useState } from 'react';
import { useAll } from '../api/read';
import type { SessionVersion } from '../api/types';
import { useWho } from '../app/who';
import type { MessageId } from '../i18n/messages';
import { pendingOrFailed } from '../ui/States';
import { capital, useWords } from '../words/useWords';
import { TeamTable } from './TeamTable';

function Acts({ sessionId }: { sessionId: string }) {
  const { t, moment, day, hours } = useWords();
  const who = useWho();
  const reading = useAll<SessionVersion>(`${who.at}/sessions/${sessionId}/versions`);
  const missing = pendingOrFailed(reading);
  if (missing) return missing;
  const versions = reading.data ?? [];
  const gave = ({ contributions }: SessionVersion) =>
    contributions.filter(({ part }) => part === 'GAVE').reduce((sum, { amountMinutes }) => sum + amountMinutes, 0);
  const changes = (act: string) => act === 'RECORDED' || act === 'CORRECTED';
  return (
    <ol className="history">
      {versions.map((version, index) => (
        <li key={index} data-testid="version" data-act={version.act}>
          <p>
            <strong>{t(`act.${version.act}` as MessageId)}</strong>
            {version.as ? ` (${t(`as.${version.as}` as MessageId)})` : ''}
          </p>
          <p className="hint">{capital(moment(version.at))}</p>
          {version.reason && <p>{t(`reason.${version.reason}` as MessageId)}.</p>}
          {changes(version.act) && (
            <>
              <p>{t('history.was', { hours: hours(gave(version)), day: day(version.occurredOn) })}</p>
              {version.contributions.length > 2 && (
                <TeamTable
                  contributions={version.contributions}
                  label={`${t('team.who')} ${capital(moment(version.at))}`}
                />
              )}
            </>
          )}
        </li>
      ))}
    </ol>
  );
}

/** Every step in the life of a session, oldest first, for everybody who may see it. */
export function History({ sessionId }: { sessionId: string }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <details className="picture-table" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('history.title')}</summary>
      {open && <Acts sessionId={sessionId} />}
    </details>
  );
}
