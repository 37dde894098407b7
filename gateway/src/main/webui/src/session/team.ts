import type { Contribution, Facts, Remuneration, Standing } from '../api/types';

/** As what somebody took part. One word on the screen sets who they are and whether they are paid. */
export type TeamRole = 'STAFF' | 'PEER' | 'CREDIT' | 'VOLUNTEER' | 'CARER' | 'HELPED';

interface RoleFacts {
  part: 'GAVE' | 'RECEIVED';
  standing: Standing;
  remuneration: Remuneration;
}

const facts: Record<TeamRole, RoleFacts> = {
  HELPED: { part: 'RECEIVED', standing: 'SERVICE_USER', remuneration: 'UNPAID' },
  STAFF: { part: 'GAVE', standing: 'PROFESSIONAL', remuneration: 'SALARIED_BY_PROVIDER' },
  PEER: { part: 'GAVE', standing: 'SERVICE_USER', remuneration: 'PAID_PEER' },
  CREDIT: { part: 'GAVE', standing: 'NEIGHBOUR_OR_MEMBER', remuneration: 'TIME_CREDIT' },
  VOLUNTEER: { part: 'GAVE', standing: 'NEIGHBOUR_OR_MEMBER', remuneration: 'UNPAID' },
  CARER: { part: 'GAVE', standing: 'FAMILY_CARER', remuneration: 'UNPAID' },
};

export const teamRoles = Object.keys(facts) as TeamRole[];

/** One person in a session, while it is being written down. */
export interface TeamLine {
  memberId: string | null;
  role: TeamRole;
  amountMinutes: number;
  /** What was known about the contribution before, and stays as it is. */
  kept?: Facts;
}

const paid: readonly string[] = ['SALARIED_BY_PROVIDER', 'SALARIED_BY_OTHER'];

/** The word for a contribution that is there already. */
export function roleOf({ part, standing, remuneration }: Contribution): TeamRole {
  if (part === 'RECEIVED') return 'HELPED';
  if (remuneration === 'PAID_PEER') return 'PEER';
  if (remuneration && paid.includes(remuneration)) return 'STAFF';
  if (remuneration === 'TIME_CREDIT') return 'CREDIT';
  return standing === 'FAMILY_CARER' ? 'CARER' : 'VOLUNTEER';
}

/** Lines to start from: the people of an earlier session. */
export function linesOf(contributions: Contribution[], keepFacts: boolean): TeamLine[] {
  return contributions.map((contribution) => ({
    memberId: contribution.memberId ?? null,
    role: roleOf(contribution),
    amountMinutes: contribution.amountMinutes,
    ...(keepFacts ? { kept: factsOf(contribution) } : {}),
  }));
}

function factsOf(contribution: Contribution): Facts {
  const { phase, participationLevel, relationship, compulsory, channel, receivedByMemberId } = contribution;
  const { standing, remuneration } = contribution;
  const all = { phase, participationLevel, relationship, compulsory, channel, receivedByMemberId };
  const known = { ...all, standing, remuneration, function: contribution.function };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined && value !== null));
}

/** What kind of thing it was: sets phase and function for everybody. */
export type TeamKind = 'DID' | 'PLANNED' | 'TAUGHT' | 'LOOKED_BACK';

export const teamKinds: TeamKind[] = ['DID', 'PLANNED', 'TAUGHT', 'LOOKED_BACK'];

const kinds: Record<TeamKind, Facts> = {
  DID: { phase: 'DELIVER', function: 'FRONTLINE' },
  PLANNED: { phase: 'DESIGN', function: 'FRONTLINE' },
  TAUGHT: { phase: 'DELIVER', function: 'COACH_TRAIN' },
  LOOKED_BACK: { phase: 'ASSESS', function: 'FRONTLINE' },
};

export const asksForSay = (kind: TeamKind) => kind === 'PLANNED' || kind === 'LOOKED_BACK';

/** The contributions to send. What was known before stays, except where the word for the person was changed. */
export function contributionsOf(lines: TeamLine[], kind: TeamKind | null, say: string): object[] {
  return lines.map(({ memberId, role, amountMinutes, kept }) => {
    const { part, ...own } = facts[role];
    const before = kept ?? {};
    const changed = kept !== undefined && roleOf({ ...kept, part, amountMinutes }) !== role;
    return {
      ...(memberId ? { memberId } : {}),
      part,
      amountMinutes,
      ...(kind ? kinds[kind] : {}),
      ...(kind && asksForSay(kind) ? { participationLevel: say } : {}),
      ...own,
      ...(changed ? withoutBasis(before) : before),
    };
  });
}

function withoutBasis(kept: Facts): Facts {
  const rest = { ...kept };
  delete rest.standing;
  delete rest.remuneration;
  delete rest.receivedByMemberId;
  return rest;
}

/** Why a team cannot be sent as it is; null when it can. */
export function teamMistake(lines: TeamLine[]): 'nobody' | 'nobodyGave' | 'twice' | 'unnamed' | null {
  if (lines.length === 0) return 'nobody';
  if (!lines.some(({ role }) => role !== 'HELPED')) return 'nobodyGave';
  if (lines.some(({ memberId, role }) => !memberId && role !== 'STAFF' && role !== 'PEER')) return 'unnamed';
  const named = lines.flatMap(({ memberId }) => memberId ?? []);
  return new Set(named).size < named.length ? 'twice' : null;
}
