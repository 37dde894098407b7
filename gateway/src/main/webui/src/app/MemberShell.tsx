import type { ReactNode } from 'react';
import { Link, NavLink, useNavigate } from 'react-router';
import { SignOut } from '../landing/SignOut';
import { ActionButton } from '../ui/ActionButton';
import { Icon, type IconName } from '../ui/Icon';
import { useWords } from '../words/useWords';
import { Shell } from './Shell';
import { SendQueued } from './SendQueued';
import { useWho } from './who';

function HelpedBanner() {
  const { t } = useWords();
  const who = useWho();
  const navigate = useNavigate();
  if (!who.helped) return null;
  return (
    <div className="helped" role="region" aria-label={t('helped.region')}>
      <p>{t('helped.banner', { name: who.helped.displayName })}</p>
      <ActionButton
        look="plain"
        onPress={() => {
          who.help(null);
          void navigate('/desk');
        }}
      >
        {t('helped.stop')}
      </ActionButton>
    </div>
  );
}

function MainNav() {
  const { t } = useWords();
  const who = useWho();
  const item = (to: string, icon: IconName, label: string) => (
    <li key={to}>
      <NavLink to={to} end={to === '/'}>
        <Icon name={icon} />
        <span>{label}</span>
      </NavLink>
    </li>
  );
  return (
    <nav className="main-nav" aria-label={t('nav.label')}>
      <ul>
        {who.memberId && [
          item('/', 'sun', t('nav.today')),
          item('/posts', 'leaf', t('nav.posts')),
          item('/arrangements', 'hands', t('nav.arrangements')),
          item('/hours', 'clock', who.helped ? t('nav.theirHours') : t('nav.hours')),
        ]}
        {who.has('STAFF', 'ANALYST', 'COORDINATOR') && item('/services', 'house', t('nav.services'))}
        {!who.helped && item('/insight', 'chart', t('nav.insight'))}
        {who.has('COORDINATOR', 'ADMINISTRATOR') && item('/desk', 'desk', t('nav.desk'))}
      </ul>
    </nav>
  );
}

function AccountLinks() {
  const { t } = useWords();
  const who = useWho();
  return (
    <>
      <p className="signed-in">{t('shell.signedIn', { name: who.name, community: who.membership.communityName })}</p>
      <ul className="account-links">
        <li>
          <Link to="/your-data">{t('nav.data')}</Link>
        </li>
        {who.memberId && !who.helped && (
          <li>
            <Link to="/how-are-you">{t('nav.wellbeing')}</Link>
          </li>
        )}
        {who.memberships.length > 1 && (
          <li>
            <Link to="/choose">{t('nav.choose')}</Link>
          </li>
        )}
        <li>
          <Link to="/join">{t('nav.join')}</Link>
        </li>
        <li>
          <SignOut />
        </li>
      </ul>
    </>
  );
}

/** The frame of the pages inside a community. */
export function MemberShell({ children }: { children: ReactNode }) {
  return (
    <Shell banner={<HelpedBanner />} nav={<MainNav />} account={<AccountLinks />}>
      <SendQueued />
      {children}
    </Shell>
  );
}
