import { useMemo, useSyncExternalStore } from 'react';
import type { Helped } from '../app/who';

/** What somebody says happened in an arrangement. */
export interface RecordBody {
  arrangementId: string;
  occurredOn: string | null;
  amountMinutes: number | null;
  onBehalfOfMemberId?: string;
}

/** A record that could not be sent yet, or that was refused; it waits on this device. */
export interface QueuedRecord {
  key: string;
  path: string;
  body: RecordBody;
  title: string;
  subjectId: string;
  /** The member for whom it was recorded. */
  helped?: Helped | null;
  /** Why it was refused; it is not sent again, and stays until its person has seen to it. */
  refused?: string;
}

const place = 'commonhour.queued-records';
const changed = 'commonhour:queue-changed';

const read = () => localStorage.getItem(place) ?? '[]';

export function queuedRecords(): QueuedRecord[] {
  return JSON.parse(read()) as QueuedRecord[];
}

function store(records: QueuedRecord[]): void {
  localStorage.setItem(place, JSON.stringify(records));
  window.dispatchEvent(new Event(changed));
}

export function enqueue(record: QueuedRecord): void {
  store([...queuedRecords().filter(({ key }) => key !== record.key), record]);
}

export function dequeue(key: string): void {
  store(queuedRecords().filter((record) => record.key !== key));
}

/** Keeps a record that was refused, with the reason, in its place. */
export function markRefused(key: string, why: string): void {
  store(queuedRecords().map((record) => (record.key === key ? { ...record, refused: why } : record)));
}

function listen(heard: () => void): () => void {
  window.addEventListener(changed, heard);
  window.addEventListener('storage', heard);
  return () => {
    window.removeEventListener(changed, heard);
    window.removeEventListener('storage', heard);
  };
}

/** What waits on this device for one person. */
export function useQueued(subjectId: string): QueuedRecord[] {
  const stored = useSyncExternalStore(listen, read);
  return useMemo(
    () => (JSON.parse(stored) as QueuedRecord[]).filter((record) => record.subjectId === subjectId),
    [stored, subjectId],
  );
}
