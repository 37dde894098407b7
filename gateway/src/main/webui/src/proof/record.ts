import type { Entry } from '../api/types';

/** Microseconds since 1970 of an RFC 3339 time; a Date would lose the last three digits. */
export function microsOf(time: string): number | null {
  const [, upToSeconds, fraction = ''] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?Z$/.exec(time) ?? [];
  return upToSeconds ? Date.parse(`${upToSeconds}Z`) * 1000 + Number(fraction.padEnd(6, '0')) : null;
}

/** JSON in the canonical form of RFC 8785, for records of texts and whole numbers. */
const canonical = (record: Record<string, unknown>): string =>
  `{${Object.keys(record)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${JSON.stringify(record[name])}`)
    .join(',')}}`;

/** Whether the record that was hashed says what the screen shows of the entry. */
export function saysTheSame(recordText: string, communityId: string, entry: Entry): boolean {
  let record: Record<string, unknown>;
  try {
    record = JSON.parse(recordText) as Record<string, unknown>;
  } catch {
    return false;
  }
  return (
    canonical(record) === recordText &&
    record.community === communityId &&
    record.id === entry.transferId &&
    record.kind === entry.kind &&
    record.amountMinutes === Math.abs(entry.amountMinutes) &&
    record.occurredAt === microsOf(entry.occurredAt) &&
    record.recordedAt === microsOf(entry.recordedAt) &&
    (record.session ?? null) === (entry.sessionId ?? null)
  );
}
