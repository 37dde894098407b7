import type { WorkSession } from '../api/types';

/** Whether this person may confirm, for themselves or for the member they help. */
export function mayConfirm(session: WorkSession, helpedId: string | undefined): boolean {
  if (session.state !== 'RECORDED') return false;
  if (helpedId) return session.recordedByMemberId !== helpedId;
  return session.mayConfirm ?? false;
}
