import { useCallback, useMemo, useState, type ReactNode } from 'react';
import type { Me, Membership, Role } from '../api/types';
import { helpedIn, rememberHelped, WhoContext, type Helped, type Who } from './who';

interface Properties {
  me: Me;
  name: string;
  membership: Membership;
  children: ReactNode;
}

/** Tells every screen inside it who is using the app, and for which community. */
export function WhoProvider({ me, name, membership, children }: Properties) {
  const { communityId } = membership;
  const [helped, setHelped] = useState(() => helpedIn(communityId));
  const help = useCallback(
    (member: Helped | null) => {
      rememberHelped(communityId, member);
      setHelped(member);
    },
    [communityId],
  );
  const who = useMemo<Who>(() => {
    const has = (...roles: Role[]) => membership.grants.some(({ role }) => roles.includes(role));
    const active = has('COORDINATOR') ? helped : null;
    return {
      subjectId: me.subjectId,
      name: membership.displayName ?? name,
      memberships: me.memberships,
      membership,
      communityId,
      at: `/communities/${communityId}`,
      memberId: active?.id ?? membership.memberId ?? null,
      helped: active,
      onBehalf: active ? { onBehalfOfMemberId: active.id } : {},
      help,
      has,
      organisationIds: membership.grants
        .filter(({ role, organisationId }) => role === 'STAFF' && organisationId)
        .map(({ organisationId }) => organisationId as string),
    };
  }, [me, name, membership, communityId, helped, help]);
  return <WhoContext value={who}>{children}</WhoContext>;
}
