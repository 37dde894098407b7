import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { send } from '../api/http';
import { asProblem } from '../api/problem';
import { dequeue, queuedRecords } from '../session/queue';
import { SuccessNote } from '../ui/States';
import { useWords } from '../words/useWords';
import { useWho } from './who';

const againMs = 20_000;

type Outcome = { sent: string } | { refused: string; why: string };

/** Sends what was recorded without a network, once there is one. The key of each makes sure that it counts once. */
export function SendQueued() {
  const { t } = useWords();
  const { subjectId } = useWho();
  const queries = useQueryClient();
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  useEffect(() => {
    let busy = false;
    const sendAll = async () => {
      if (busy || !navigator.onLine) return;
      busy = true;
      for (const record of queuedRecords().filter((one) => one.subjectId === subjectId)) {
        try {
          await send('POST', record.path, { body: record.body, key: record.key });
          dequeue(record.key);
          setOutcome({ sent: record.title });
          void queries.invalidateQueries();
        } catch (error) {
          const problem = asProblem(error);
          if (problem.passing || problem.status === 401) break;
          dequeue(record.key);
          setOutcome({ refused: record.title, why: problem.message });
        }
      }
      busy = false;
    };
    void sendAll();
    const timer = setInterval(() => void sendAll(), againMs);
    const online = () => void sendAll();
    window.addEventListener('online', online);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', online);
    };
  }, [queries, subjectId]);

  if (!outcome) return null;
  return (
    <SuccessNote>
      {'sent' in outcome
        ? t('queue.sent', { title: outcome.sent })
        : t('queue.refused', { title: outcome.refused, why: outcome.why })}
    </SuccessNote>
  );
}
