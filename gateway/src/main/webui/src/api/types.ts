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

export interface Contribution {
  memberId?: string | null;
  part: 'GAVE' | 'RECEIVED';
  amountMinutes: number;
}

export interface WorkSession {
  id: string;
  version: number;
  state: 'RECORDED' | 'CONFIRMED' | 'SETTLED' | 'REFUSED';
  arrangementId?: string | null;
  serviceId?: string | null;
  occurredOn: string;
  recordedByMemberId?: string | null;
  mayConfirm?: boolean;
  contributions: Contribution[];
}

export interface ServiceTotals {
  serviceId: string;
  organisationId: string;
  unpaidMinutes: number;
  paidMinutes: number;
  unpaidPeople?: number | null;
}

export interface ServiceInsight {
  serviceId: string;
  from: string;
  to: string;
  unpaidMinutes: number;
  paidMinutes: number;
  note?: string | null;
  months: { month: string; unpaidMinutes: number; paidMinutes: number }[];
  computedAt: string;
}

export type GridCell = 'R1C1' | 'R1C2' | 'R1C3' | 'R2C1' | 'R2C2' | 'R2C3' | 'R3C1' | 'R3C2' | 'R3C3';

interface GridAmounts {
  designProfessional: number;
  designCommunity: number;
  deliveryProfessional: number;
  deliveryCommunity: number;
  designShare?: number | null;
  deliveryShare?: number | null;
}

interface Range {
  low: number;
  high: number;
}

export interface GridView {
  basis: 'STANDING' | 'REMUNERATION';
  outcome: 'CLASSIFIED' | 'INSUFFICIENT' | 'UNKNOWN_PAID_SIDE';
  cell?: GridCell | null;
  headsCell?: GridCell | null;
  shownCell?: GridCell | null;
  minutes: GridAmounts;
  heads: GridAmounts;
  uncertainty?: {
    replicates: number;
    cells: { cell: GridCell; share: number }[];
    designShare?: Range | null;
    deliveryShare?: Range | null;
  } | null;
  notes: (
    | 'NO_PROFESSIONAL_MINUTES'
    | 'TOO_LITTLE_DESIGN'
    | 'TOO_LITTLE_DELIVERY'
    | 'FEW_PEOPLE_DESIGN'
    | 'FEW_PEOPLE_DELIVER'
    | 'HEADS_DIFFER'
    | 'HEADS_UNKNOWN'
    | 'MINUTES_LEFT_OUT'
  )[];
  change: {
    notes: ('STAFF_FELL_MEMBERS_ROSE' | 'MORE_WORK_NO_MORE_SAY' | 'REQUESTS_UNKNOWN' | 'NOT_COMPARABLE')[];
  };
}

export interface ServiceGrid {
  serviceId: string;
  from: string;
  to: string;
  thresholdPercent: number;
  views: GridView[];
  computedAt: string;
}

export interface Valuation {
  from: string;
  to: string;
  unpaidMinutes: number;
  paidMinutes: number;
  unpaidFullTimeHundredths: number;
  money: {
    region: string;
    currency: string;
    lowRateHundredthsPerHour: number;
    centralRateHundredthsPerHour: number;
    highRateHundredthsPerHour: number;
    rateSource: string;
    rateYear: string;
    valuedMinutes: number;
    excluded: {
      reason: 'COMPULSORY' | 'TRAINEE' | 'FAMILY' | 'RELATIONSHIP_UNKNOWN' | 'RECIPROCAL_EXCHANGE';
      amountMinutes: number;
    }[];
    lowHundredths: number;
    centralHundredths: number;
    highHundredths: number;
  };
}

export interface CountedSession {
  kind: 'SESSION' | 'STAFF_HOURS';
  id: string;
  month: string;
  occurredOn?: string | null;
  unpaidMinutes: number;
  paidMinutes: number;
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
