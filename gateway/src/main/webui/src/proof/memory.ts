// What this browser has seen of a community's log, so that it cannot be shown another one tomorrow.

export interface Seen {
  size: number;
  root: string;
  key: string;
}

const place = (communityId: string) => `commonhour:log:${communityId}`;

export function lastSeen(communityId: string): Seen | null {
  try {
    const seen = JSON.parse(localStorage.getItem(place(communityId)) ?? 'null') as Partial<Seen> | null;
    return typeof seen?.size === 'number' && typeof seen.root === 'string' && typeof seen.key === 'string'
      ? { size: seen.size, root: seen.root, key: seen.key }
      : null;
  } catch {
    return null;
  }
}

/** Keeps what was seen; false where the browser keeps nothing. */
export function remember(communityId: string, seen: Seen): boolean {
  try {
    localStorage.setItem(place(communityId), JSON.stringify(seen));
    return true;
  } catch {
    return false;
  }
}
