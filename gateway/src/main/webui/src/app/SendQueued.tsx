import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { get, send } from '../api/http';
import { asProblem } from '../api/problem';
import type { Session } from '../api/types';
import { dequeue, markRefused, queuedRecords } from '../session/queue';
import { SuccessNote } from '../ui/States';
import { useWords } from '../words/useWords';
import { RefusedRecords } from './RefusedRecords';
import { useWho } from './who';

const againMs = 20_000;

/** Sends what one person recorded, and nothing when somebody else is signed in meanwhile; tells what has arrived. */
async function sendWaiting(subjectId: string, queries: QueryClient, sent: (title: string) => void): Promise<void> {
  const waiting = queuedRecords().filter((record) => record.subjectId === subjectId && record.refused === undefined);
  if (waiting.length === 0 || !navigator.onLine) return;
  const session = await get<Session>('/session');
  if (session.subjectId !== subjectId) return;
  for (const record of waiting) {
    try {
      await send('POST', record.path, { body: record.body, key: record.key });
      dequeue(record.key);
      sent(record.title);
      void queries.invalidateQueries();
    } catch (error) {
      const problem = asProblem(error);
      if (problem.passing || problem.status === 401) return;
      if (!problem.mayPassLater) markRefused(record.key, problem.message);
    }
  }
}

/** Sends what was recorded without a network, once there is one. The key of each makes sure that it counts once. */
export function SendQueued() {
  const { t } = useWords();
  const { subjectId } = useWho();
  const queries = useQueryClient();
  const [sent, setSent] = useState<string[]>([]);

  useEffect(() => {
    let busy = false;
    const sendAll = async () => {
      if (busy) return;
      busy = true;
      try {
        await sendWaiting(subjectId, queries, (title) => setSent((earlier) => [...earlier, title]));
      } catch {
        // Who is signed in could not be asked: it waits on.
      } finally {
        busy = false;
      }
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

  return (
    <>
      {sent.length > 0 && (
        <SuccessNote>
          {sent.map((title, index) => (
            <p key={index}>{t('queue.sent', { title })}</p>
          ))}
        </SuccessNote>
      )}
      <RefusedRecords />
    </>
  );
}
