import { useQuery } from '@tanstack/react-query';
import type { Who } from '../app/who';
import { inBackgroundMs, whilePendingMs } from './client';
import { useAll, useRead } from './read';
import { get, query } from './http';
import { asProblem } from './problem';
import type { Account, Arrangement, Category, Need, Offer, Page, Service, WorkSession } from './types';

const hourMs = 3_600_000;

export function useCategories() {
  return useAll<Category>('/categories', { freshForMs: hourMs });
}

export function useServices(who: Who, enabled = true) {
  return useAll<Service>(`${who.at}/services`, { freshForMs: 60_000, enabled });
}

const isMoving = (arrangement: Arrangement | undefined) => arrangement?.holdState === 'PENDING';

/** The arrangements of the member whose screen this is. */
export function useArrangements(who: Who) {
  const path = `${who.at}/arrangements${query({ memberId: who.memberId })}`;
  return useAll<Arrangement>(path, {
    enabled: who.memberId !== null,
    again: (items) => (items?.some(isMoving) ? whilePendingMs : inBackgroundMs),
  });
}

export function useArrangement(who: Who, id: string) {
  return useRead<Arrangement>(`${who.at}/arrangements/${id}`, {
    again: (latest) => (isMoving(latest) ? whilePendingMs : inBackgroundMs),
  });
}

const isSettling = (session: WorkSession | undefined) => session?.state === 'CONFIRMED';

/** The sessions that the member took part in, whose screen this is. A coordinator is told of all; theirs are left out. */
export function useSessions(who: Who, filter: Record<string, string> = {}) {
  const reading = useAll<WorkSession>(`${who.at}/sessions${query(filter)}`, {
    enabled: who.memberId !== null,
    again: (items) => (items?.some(isSettling) ? whilePendingMs : inBackgroundMs),
  });
  const mine = reading.data?.filter(({ contributions }) =>
    contributions.some(({ memberId }) => memberId === who.memberId),
  );
  return { ...reading, data: mine };
}

export function useSession(who: Who, id: string) {
  return useRead<WorkSession>(`${who.at}/sessions/${id}`, {
    again: (latest) => (isSettling(latest) ? whilePendingMs : inBackgroundMs),
  });
}

async function accountOf(who: Who): Promise<Account | null> {
  if (!who.helped) {
    try {
      return await get<Account>(`${who.at}/accounts/mine`);
    } catch (error) {
      // The account of a new member is opened within seconds; until then there is none.
      if (asProblem(error).status === 404) return null;
      throw error;
    }
  }
  const found = await get<Page<Account>>(`${who.at}/accounts${query({ kind: 'MEMBER', ownerId: who.memberId })}`);
  return found.items.find(({ ownerId }) => ownerId === who.memberId) ?? null;
}

/** The account of the member whose screen this is; null while there is none yet. */
export function useAccount(who: Who) {
  return useQuery({
    queryKey: ['account', who.communityId, who.memberId],
    queryFn: () => accountOf(who),
    enabled: who.memberId !== null,
    refetchInterval: (latest) => (latest.state.data === null ? whilePendingMs : inBackgroundMs),
  });
}

export function useMyOffers(who: Who) {
  const reading = useAll<Offer>(`${who.at}/offers${query({ memberId: who.memberId })}`, {
    enabled: who.memberId !== null,
  });
  return { ...reading, mine: reading.data?.filter(({ memberId }) => memberId === who.memberId) ?? [] };
}

export function useMyNeeds(who: Who) {
  const reading = useAll<Need>(`${who.at}/needs${query({ memberId: who.memberId })}`, {
    enabled: who.memberId !== null,
  });
  return { ...reading, mine: reading.data?.filter(({ memberId }) => memberId === who.memberId) ?? [] };
}
