/** A record that could not be sent because there was no network; it waits on this device. */
export interface QueuedRecord {
  key: string;
  path: string;
  body: object;
  title: string;
  subjectId: string;
}

const place = 'commonhour.queued-records';

export function queuedRecords(): QueuedRecord[] {
  return JSON.parse(localStorage.getItem(place) ?? '[]') as QueuedRecord[];
}

function store(records: QueuedRecord[]): void {
  localStorage.setItem(place, JSON.stringify(records));
}

export function enqueue(record: QueuedRecord): void {
  store([...queuedRecords().filter(({ key }) => key !== record.key), record]);
}

export function dequeue(key: string): void {
  store(queuedRecords().filter((record) => record.key !== key));
}
