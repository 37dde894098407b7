import { useNavigate } from 'react-router';
import { dequeue, useQueued, type QueuedRecord } from '../session/queue';
import { ActionButton } from '../ui/ActionButton';
import { useWords } from '../words/useWords';
import { useWho } from './who';

function RefusedRecord({ record }: { record: QueuedRecord }) {
  const { t, hours, day } = useWords();
  const who = useWho();
  const navigate = useNavigate();
  const { arrangementId, amountMinutes, occurredOn } = record.body;
  const correct = () => {
    who.help(record.helped ?? null);
    void navigate(`/arrangements/${arrangementId}/record?kept=${record.key}`);
  };
  return (
    <li className="note note-problem">
      <p className="note-head">{t('queue.refused', { title: record.title, why: record.refused })}</p>
      {amountMinutes !== null && occurredOn && (
        <p>{t('queue.what', { hours: hours(amountMinutes), day: day(occurredOn) })}</p>
      )}
      <div className="actions">
        {record.path.startsWith(`${who.at}/`) && (
          <ActionButton look="second" onPress={correct}>
            {t('queue.correct')}
            <span className="only-heard"> {record.title}</span>
          </ActionButton>
        )}
        <ActionButton look="plain" onPress={() => dequeue(record.key)}>
          {t('queue.remove')}
          <span className="only-heard"> {record.title}</span>
        </ActionButton>
      </div>
    </li>
  );
}

/** What this person recorded on this device and the service refused: all of it, until they have seen to it. */
export function RefusedRecords() {
  const { t } = useWords();
  const { subjectId } = useWho();
  const refused = useQueued(subjectId).filter((record) => record.refused !== undefined);
  return (
    <div role="status">
      {refused.length > 0 && (
        <ul className="cards cards-tight" aria-label={t('queue.refusedList')}>
          {refused.map((record) => (
            <RefusedRecord key={record.key} record={record} />
          ))}
        </ul>
      )}
    </div>
  );
}
