import type { QueryClient } from '@tanstack/react-query';

/** What this tab keeps belongs to one person: drafts, retries under way, and whom they help. */
const owner = 'commonhour.tab-of';
const signedOutAt = 'commonhour.signed-out-at';

/** Forgets all that this tab keeps of its person, and tells the other tabs to do the same. */
export function forgetOnSignOut(): void {
  sessionStorage.clear();
  localStorage.setItem(signedOutAt, new Date().toISOString());
}

/** Whether another tab says that the person has signed out. */
export function isSignOut({ key }: StorageEvent): boolean {
  return key === signedOutAt;
}

/** Makes this tab that of one person; what it kept of another is forgotten first. */
export function claimTab(subjectId: string, queries: QueryClient): void {
  const earlier = sessionStorage.getItem(owner);
  if (earlier !== subjectId) {
    sessionStorage.clear();
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== '/session' });
  }
  sessionStorage.setItem(owner, subjectId);
}
