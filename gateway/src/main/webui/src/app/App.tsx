import { QueryClientProvider, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { BrowserRouter, Navigate, Route, Routes, useLocation } from 'react-router';
import { newQueryClient } from '../api/client';
import { signedOutEvent } from '../api/http';
import { useRead } from '../api/read';
import type { Me, Session } from '../api/types';
import { LanguageProvider } from '../i18n/LanguageProvider';
import { LandingPage } from '../landing/LandingPage';
import { ErrorPage, Waiting } from '../ui/States';
import { MemberRoutes } from './MemberRoutes';
import { Shell } from './Shell';
import { claimTab, isSignOut } from './tab';
import { chosenCommunity } from './who';
import { WhoProvider } from './WhoProvider';

const ChoosePage = lazy(() => import('../landing/ChoosePage'));
const JoinPage = lazy(() => import('../landing/JoinPage'));

const queryClient = newQueryClient();

function SignedIn({ session }: { session: Session }) {
  const queries = useQueryClient();
  // Before anything below reads what the tab keeps.
  useState(() => claimTab(session.subjectId ?? '', queries));
  const me = useRead<Me>('/me', { freshForMs: 30_000 });
  const [chosen, setChosen] = useState(chosenCommunity);
  const location = useLocation();
  if (me.isPending) return <Shell>{<Waiting />}</Shell>;
  if (me.isError) return <Shell>{<ErrorPage error={me.error} again={() => void me.refetch()} />}</Shell>;

  const { memberships } = me.data;
  const membership =
    memberships.find(({ communityId }) => communityId === chosen) ??
    (memberships.length === 1 ? memberships[0] : undefined);
  if (location.pathname === '/join' || memberships.length === 0) {
    return (
      <Shell>
        <JoinPage name={session.name ?? ''} memberships={memberships} />
      </Shell>
    );
  }
  if (!membership || location.pathname === '/choose') {
    return (
      <Shell>
        <ChoosePage memberships={memberships} choose={setChosen} />
      </Shell>
    );
  }
  return (
    <WhoProvider key={membership.communityId} me={me.data} name={session.name ?? ''} membership={membership}>
      <MemberRoutes />
    </WhoProvider>
  );
}

function Door() {
  const session = useRead<Session>('/session', { freshForMs: 60_000 });
  const queries = useQueryClient();
  const { refetch } = session;
  const [ended, setEnded] = useState(false);
  const { pathname, search } = useLocation();
  useEffect(() => {
    const end = () => setEnded(true);
    const elsewhere = (event: StorageEvent) => {
      if (!isSignOut(event)) return;
      sessionStorage.clear();
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== '/session' });
      setEnded(true);
    };
    // The browser may show a page again that it kept whole, after somebody has signed out on it.
    const shown = ({ persisted }: PageTransitionEvent) => {
      if (persisted) void refetch();
    };
    window.addEventListener(signedOutEvent, end);
    window.addEventListener('storage', elsewhere);
    window.addEventListener('pageshow', shown);
    return () => {
      window.removeEventListener(signedOutEvent, end);
      window.removeEventListener('storage', elsewhere);
      window.removeEventListener('pageshow', shown);
    };
  }, [queries, refetch]);

  if (session.isPending) return <Shell>{<Waiting />}</Shell>;
  if (session.isError) return <Shell>{<ErrorPage error={session.error} again={() => void session.refetch()} />}</Shell>;
  if (ended || !session.data.signedIn) {
    return (
      <Shell>
        <LandingPage ended={ended} to={pathname + search} />
      </Shell>
    );
  }
  return <SignedIn key={session.data.subjectId} session={session.data} />;
}

/** The whole app. */
export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <LanguageProvider>
        <BrowserRouter>
          <Suspense fallback={<Waiting />}>
            <Routes>
              <Route path="/index.html" element={<Navigate to="/" replace />} />
              <Route path="*" element={<Door />} />
            </Routes>
          </Suspense>
        </BrowserRouter>
      </LanguageProvider>
    </QueryClientProvider>
  );
}
