import { useEffect } from 'react';
import type { Who } from '../app/who';
import { usePages, type Pages } from './read';
import type { Member } from './types';

/** So many members are searched at most: 200 pages of 100. */
const mostMembers = 20_000;

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Those whose name, phone number or email has the words in it; accents and capitals do not matter. */
export function membersWith(members: Member[], wanted: string): Member[] {
  const words = plain(wanted.trim());
  return members.filter(({ displayName, phone, email }) =>
    plain(`${displayName} ${phone ?? ''} ${email ?? ''}`).includes(words),
  );
}

interface Members extends Pages<Member> {
  /** There are more, and they are being read. */
  readingOn: boolean;
  /** There are more than are ever read. */
  tooMany: boolean;
}

/**
 * The members of a community, oldest first. The service keeps their names sealed and cannot search them: whoever looks for
 * somebody reads on to the end, page by page, in the background.
 */
export function useMembers(who: Who, { readOn, enabled = true }: { readOn: boolean; enabled?: boolean }): Members {
  const { items, reading } = usePages<Member>(`${who.at}/members`, 100, enabled);
  const { hasNextPage, isFetching, isError, fetchNextPage } = reading;
  const tooMany = hasNextPage && items.length >= mostMembers;
  const wanted = enabled && readOn && hasNextPage && !tooMany;
  const read = items.length;
  useEffect(() => {
    if (wanted && !isFetching && !isError) void fetchNextPage();
    // Each page that has come asks for the next, also when it came before it was seen to be under way.
  }, [wanted, isFetching, isError, fetchNextPage, read]);
  return { items, reading, readingOn: wanted && !isError, tooMany };
}
