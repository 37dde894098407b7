// What the app reads from and writes to the public API. `npm run api-types` generates the full set for comparison.

export interface Page<T> {
  items: T[];
  next?: string | null;
}

export type Role = 'MEMBER' | 'COORDINATOR' | 'STAFF' | 'ANALYST' | 'SAFEGUARDING_LEAD' | 'ADMINISTRATOR';

export interface Session {
  signedIn: boolean;
  name?: string | null;
  subjectId?: string | null;
}

export interface Membership {
  communityId: string;
  communityName: string;
  memberId?: string | null;
  displayName?: string | null;
  grants: { role: Role; organisationId?: string | null }[];
}

export interface Me {
  subjectId: string;
  platformAdministrator: boolean;
  memberships: Membership[];
}

export interface Community {
  id: string;
  name: string;
}

export interface Application {
  id: string;
  communityId?: string;
  displayName: string;
  email?: string | null;
  phone?: string | null;
  about?: string | null;
  state: 'OPEN' | 'APPROVED' | 'REFUSED';
  reason?: string | null;
}

export type ReferralState = 'RECEIVED' | 'CONTACTED' | 'JOINED' | 'DECLINED' | 'WITHDRAWN';

/** A person whom an agency refers. */
export interface Referral {
  id: string;
  organisationId: string;
  state: ReferralState;
  referredAt: string;
  changedAt: string;
  consent: { givenBy: 'PERSON' | 'GUARDIAN' | 'ATTORNEY'; method: 'SPOKEN' | 'WRITTEN' | 'ONLINE'; givenAt: string };
  person?: { displayName: string; phone?: string | null; email?: string | null; about?: string | null } | null;
  memberId?: string | null;
}

export interface Member {
  id: string;
  displayName: string;
  state: 'ACTIVE' | 'LEFT';
  joinedOn?: string | null;
  hasSignIn?: boolean;
  email?: string | null;
  phone?: string | null;
  otherPhone?: string | null;
  version: number;
}

export interface Organisation {
  id: string;
  name: string;
}

export interface Service {
  id: string;
  organisationId: string;
  name: string;
  category: string;
  state?: string;
}

export interface Category {
  code: string;
  name: string;
}

export interface TimeWindow {
  dayOfWeek: string;
  from: string;
  to: string;
}

export interface Offer {
  id: string;
  memberId: string;
  category: string;
  title: string;
  description?: string | null;
  windows?: TimeWindow[] | null;
  state: 'LIVE' | 'DONE' | 'WITHDRAWN';
  version: number;
}

export interface Need {
  id: string;
  memberId: string;
  category: string;
  title: string;
  description?: string | null;
  neededOn?: string | null;
  from?: string | null;
  amountMinutes: number;
  serviceId?: string | null;
  state: string;
  version: number;
}

export interface Suggestion {
  offerId: string;
  memberId: string;
  title: string;
  score: number;
  reasons: { code: string; text: string; weight: number }[];
}

export type ArrangementState = 'INVITED' | 'AGREED' | 'DECLINED' | 'CANCELLED' | 'HAPPENED' | 'MISSED';
export type HoldState = 'NONE' | 'PENDING' | 'HELD' | 'REFUSED' | 'RELEASED' | 'CAPTURED';

export interface Arrangement {
  id: string;
  needId: string;
  offerId: string;
  giverMemberId: string;
  receiverMemberId: string;
  /** The side that answers the invitation. */
  invitedSide?: 'GIVER' | 'RECEIVER';
  serviceId?: string | null;
  category: string;
  title: string;
  amountMinutes: number;
  startsAt?: string | null;
  neededOn?: string | null;
  from?: string | null;
  state: ArrangementState;
  holdState: HoldState;
  holdReason?: string | null;
  version: number;
  sessionId?: string | null;
  /** What the need and the offer say: in the answer about one arrangement, for its two members and coordinators. */
  need?: PostWords | null;
  offer?: PostWords | null;
}

export interface PostWords {
  title: string;
  description?: string | null;
}

export interface Account {
  id: string;
  kind: string;
  ownerId?: string | null;
  balanceMinutes: number;
  heldMinutes: number;
  availableMinutes: number;
  floorMinutes?: number | null;
  ceilingMinutes?: number | null;
}

export interface Entry {
  id: string;
  transferId: string;
  amountMinutes: number;
  balanceAfterMinutes: number;
  otherOwnerId?: string | null;
  kind: string;
  occurredAt: string;
  recordedAt: string;
  sessionId?: string | null;
}

export type Remuneration =
  'SALARIED_BY_PROVIDER' | 'SALARIED_BY_OTHER' | 'PAID_PEER' | 'EXPENSES_ONLY' | 'TIME_CREDIT' | 'UNPAID';

export type Standing =
  'PROFESSIONAL' | 'SERVICE_USER' | 'FAMILY_CARER' | 'NEIGHBOUR_OR_MEMBER' | 'TRAINEE' | 'EMPLOYEE_VOLUNTEER';

/** The facts of a contribution that a screen carries on when it is corrected. */
export interface Facts {
  phase?: string | null;
  participationLevel?: string | null;
  function?: string | null;
  remuneration?: Remuneration | null;
  standing?: Standing | null;
  relationship?: string | null;
  compulsory?: boolean | null;
  channel?: string | null;
  receivedByMemberId?: string | null;
}

export interface Contribution extends Facts {
  memberId?: string | null;
  part: 'GAVE' | 'RECEIVED';
  amountMinutes: number;
}

export type SessionState = 'RECORDED' | 'CONFIRMED' | 'SETTLED' | 'REFUSED' | 'DISPUTED' | 'WITHDRAWN';

export interface WorkSession {
  id: string;
  version: number;
  state: SessionState;
  arrangementId?: string | null;
  serviceId?: string | null;
  occurredOn: string;
  recordedByMemberId?: string | null;
  mayConfirm?: boolean;
  contributions: Contribution[];
}

export type DisputeReason = 'NOT_HAPPENED' | 'WRONG_MINUTES' | 'WRONG_DAY' | 'WRONG_PEOPLE' | 'NOT_AGREED' | 'OTHER';

/** What the caller may do about a session, and what has been said about it. */
export interface SessionTalk {
  allowed?: ('CONFIRM' | 'DISPUTE' | 'END_DISPUTE' | 'CORRECT' | 'WITHDRAW')[] | null;
  dispute?: { reason: DisputeReason; at: string; byMemberId?: string | null; from: SessionState } | null;
  confirmation?: { kind: string; at: string; channel?: string | null } | null;
  confirmsItselfAt?: string | null;
}

/** One step in the life of a session: what it was from then on. */
export interface SessionVersion {
  version: number;
  state: SessionState;
  act: string;
  at: string;
  as?: string | null;
  forMemberId?: string | null;
  reason?: string | null;
  occurredOn: string;
  contributions: Contribution[];
}

export interface ImportRun {
  id: string;
  state: 'CHECKING' | 'REFUSED' | 'CHECKED' | 'APPLYING' | 'DONE' | 'FAILED';
  dryRun: boolean;
  rows: number;
  processedRows: number;
  counts?: { created: number; unchanged: number; changed: number; rejected: number } | null;
  errors?: { line: number; column?: string | null; detail: string }[] | null;
  diff?: unknown[] | null;
}
