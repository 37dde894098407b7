// The figures that insight answers with. Whole minutes everywhere; a share is 0 to 1.

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
  readThrough?: ReadThrough[] | null;
}

/** The last event of a topic that a figure counts. */
export interface ReadThrough {
  topic: string;
  sequence: number;
}

export interface DimensionFigure {
  key?: string | null;
  unpaidMinutes: number;
  paidMinutes: number;
  unpaidPeople: number;
  paidPeople: number;
  paidUnnamedMinutes: number;
  paidUnnamedPeople: number;
  unpaidFullTimeHundredths: number;
  paidFullTimeHundredths: number;
  note?: 'PAID_SIDE_UNKNOWN' | null;
}

export interface DimensionFigures {
  from: string;
  to: string;
  items: DimensionFigure[];
  next?: string | null;
  computedAt: string;
  readThrough?: ReadThrough[] | null;
}

export type Principle = 'ASSETS' | 'CAPABILITIES' | 'MUTUALITY' | 'NETWORKS' | 'SHARED_ROLES' | 'CATALYSTS';

/** What the value of an indicator counts: a share is 0 to 1, a ratio so many for each. */
export type IndicatorUnit = 'SHARE' | 'COUNT' | 'HOURS' | 'DAYS' | 'RATIO' | 'INDEX';

export interface Indicator {
  id: string;
  principle: Principle;
  meaning: string;
  unit: IndicatorUnit;
  value?: number | null;
  gap?: string | null;
  months?: { low: number; median: number; high: number } | null;
}

export interface Principles {
  from: string;
  to: string;
  people?: number | null;
  ties?: number | null;
  minutes?: number | null;
  items: Indicator[];
  computedAt: string;
  readThrough?: ReadThrough[] | null;
}

export interface PublishedCell {
  status: 'PUBLISHED' | 'FEW_PEOPLE' | 'DOMINATED' | 'PEOPLE_UNKNOWN' | 'PROTECTS_OTHERS';
  people?: number | null;
  amountMinutes?: number | null;
}

/** When a table was released, where the community releases its tables. */
export interface Released {
  releasedAt?: string | null;
}

export interface PublishedFigures {
  quarter: string;
  leastPeople: number;
  peopleRoundedTo: number;
  minutesRoundedTo: number;
  items: { serviceId?: string | null; unpaid: PublishedCell; paid: PublishedCell }[];
  unpaidTotal: PublishedCell;
  paidTotal: PublishedCell;
  computedAt?: string | null;
  readThrough?: ReadThrough[] | null;
}

/** A table of published figures that was released. */
export interface Release {
  quarter: string;
  revision: number;
  releasedAt: string;
}

/** Whether everybody may read the community's published figures, or only its members. */
export interface OpenDataSetting {
  open: boolean;
  openedAt?: string | null;
}

/** A scenario of preventative savings: modelled, never observed. */
export interface Savings {
  status: 'SCENARIO' | 'ESTIMATE';
  weakestGrade: number;
  currency: string;
  lowHundredths: number;
  centralHundredths: number;
  highHundredths: number;
  formula: string;
  unitCostSource: string;
}

interface Read {
  computedAt: string;
  readThrough?: ReadThrough[] | null;
}

/** One step of a funnel; the times are in the funnel's unit. */
export interface FunnelStep {
  step: string;
  count: number;
  shareOfStepBefore?: number | null;
  /** How long it took half of them from the step before; absent where nobody took both. */
  median?: number | null;
}

/** What became of needs; times in minutes. */
export interface NeedFunnels extends Read {
  items: { key?: string | null; steps: FunnelStep[]; open: number; unmet: number }[];
}

/** How members found their way in; times in days. */
export interface TurnFunnels extends Read {
  items: { key?: string | null; steps: FunnelStep[] }[];
}

export interface Dormancy extends Read {
  days: number;
  items: { key?: string | null; members: number; heardOf: number; quiet: number; neverHeardOf: number }[];
}

export interface QuietMember {
  memberId: string;
  joinedOn: string;
  lastHeardOfOn?: string | null;
}

/** How help flows between circles of people in a quarter, without names or counts. */
export interface CircleMap extends Read {
  quarter: string;
  status: 'PUBLISHED' | 'FEW_PEOPLE' | 'TOO_LARGE';
  circles: {
    circle: number;
    size: 'FROM_8' | 'FROM_15' | 'FROM_30' | 'FROM_60';
    inside?: string | null;
    mixed?: boolean;
  }[];
  flows: { from: number; to: number; flow: string }[];
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
  phases?: { phase: string; communityMinutes: number; allMinutes: number; share?: number | null }[] | null;
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
  readThrough?: ReadThrough[] | null;
}

export interface Valuation {
  from: string;
  to: string;
  unpaidMinutes: number;
  paidMinutes: number;
  unpaidFullTimeHundredths: number;
  paidFullTimeHundredths: number;
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
