import { QueryClientProvider } from '@tanstack/react-query';
import { IntlProvider } from 'react-intl';
import { MemoryRouter, Route, Routes } from 'react-router';
import type { ReactNode } from 'react';
import { newQueryClient } from '../api/client';
import { WhoProvider } from '../app/WhoProvider';
import type { Role } from '../api/types';
import english from '../i18n/en';

interface Properties {
  path: string;
  at: string;
  roles?: Role[];
  children: ReactNode;
}

/** A screen as Ben, a member, sees it, with everything around it that it needs. */
export function Screen({ path, at, roles = ['MEMBER'], children }: Properties) {
  const membership = {
    communityId: 'c1',
    communityName: 'Marsh Lane',
    memberId: 'm-ben',
    displayName: 'Ben Okoro',
    grants: roles.map((role) => (role === 'STAFF' ? { role, organisationId: 'o-hosp' } : { role })),
  };
  return (
    <QueryClientProvider client={newQueryClient()}>
      <IntlProvider locale="en-GB" messages={english}>
        <MemoryRouter initialEntries={[at]}>
          <WhoProvider
            me={{ subjectId: 's-ben', platformAdministrator: false, memberships: [membership] }}
            name="Ben Okoro"
            membership={membership}
          >
            <Routes>
              <Route path={path} element={children} />
              <Route path="*" element={<p>Another page</p>} />
            </Routes>
          </WhoProvider>
        </MemoryRouter>
      </IntlProvider>
    </QueryClientProvider>
  );
}
