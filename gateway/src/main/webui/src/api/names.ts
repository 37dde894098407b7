import { useQueries } from '@tanstack/react-query';
import { get } from './http';
import type { Member, Page } from './types';

type Waiting = Map<string, ((name: string | null) => void)[]>;

const batches = new Map<string, Waiting>();

async function flush(communityId: string): Promise<void> {
  const waiting = batches.get(communityId);
  batches.delete(communityId);
  if (!waiting) return;
  const ids = [...waiting.keys()];
  for (let start = 0; start < ids.length; start += 100) {
    const part = ids.slice(start, start + 100);
    let names = new Map<string, string>();
    try {
      const path = `/communities/${communityId}/members?ids=${part.join(',')}&limit=100`;
      const page = await get<Page<Member>>(path);
      names = new Map(page.items.map((member) => [member.id, member.displayName]));
    } catch {
      // A missing name is not worth an error page; the sentence says "somebody" instead.
    }
    for (const id of part) for (const answer of waiting.get(id) ?? []) answer(names.get(id) ?? null);
  }
}

/** Asks for one name; all that are asked for in the same moment travel in one call. */
function nameOf(communityId: string, memberId: string): Promise<string | null> {
  return new Promise((resolve) => {
    let waiting = batches.get(communityId);
    if (!waiting) {
      waiting = new Map();
      batches.set(communityId, waiting);
      setTimeout(() => void flush(communityId), 10);
    }
    waiting.set(memberId, [...(waiting.get(memberId) ?? []), resolve]);
  });
}

/** The names of members, by id. A name that is not known yet, or not at all, is missing from the map. */
export function useNames(communityId: string, memberIds: (string | null | undefined)[]): Map<string, string> {
  const ids = [...new Set(memberIds.filter((id): id is string => Boolean(id)))];
  const results = useQueries({
    queries: ids.map((id) => ({
      queryKey: ['name', communityId, id],
      queryFn: () => nameOf(communityId, id),
      staleTime: 300_000,
    })),
  });
  const names = new Map<string, string>();
  ids.forEach((id, index) => {
    const name = results[index]?.data;
    if (name) names.set(id, name);
  });
  return names;
}
