import { createContext, use } from 'react';
import type { Member, Membership, Role } from '../api/types';

/** The member a coordinator is helping right now, in this tab. */
export type Helped = Pick<Member, 'id' | 'displayName'>;

/** Who uses the app, and for which community and member. */
export interface Who {
  subjectId: string;
  name: string;
  memberships: Membership[];
  membership: Membership;
  communityId: string;
  /** The path of this community in the API. */
  at: string;
  /** The member whose hours and arrangements are shown: the person helped, or else oneself. */
  memberId: string | null;
  helped: Helped | null;
  /** Added to everything that is sent on behalf of somebody. */
  onBehalf: { onBehalfOfMemberId?: string };
  help: (member: Helped | null) => void;
  has: (...roles: Role[]) => boolean;
  organisationIds: string[];
}

export const WhoContext = createContext<Who | null>(null);

/** Who uses the app. Only for screens behind sign-in and inside a community. */
export function useWho(): Who {
  const who = use(WhoContext);
  if (!who) throw new Error('This screen needs a community.');
  return who;
}

const communityPlace = 'commonhour.community';

/** The community of this tab; a new tab starts with the one used last. */
export function chosenCommunity(): string | null {
  return sessionStorage.getItem(communityPlace) ?? localStorage.getItem(communityPlace);
}

export function chooseCommunity(communityId: string): void {
  sessionStorage.setItem(communityPlace, communityId);
  localStorage.setItem(communityPlace, communityId);
}

const helpedPlace = (communityId: string) => `commonhour.helped.${communityId}`;

export function helpedIn(communityId: string): Helped | null {
  const stored = sessionStorage.getItem(helpedPlace(communityId));
  return stored ? (JSON.parse(stored) as Helped) : null;
}

export function rememberHelped(communityId: string, member: Helped | null): void {
  if (member) {
    sessionStorage.setItem(
      helpedPlace(communityId),
      JSON.stringify({ id: member.id, displayName: member.displayName }),
    );
  } else {
    sessionStorage.removeItem(helpedPlace(communityId));
  }
}
