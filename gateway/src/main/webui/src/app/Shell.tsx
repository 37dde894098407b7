import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useLanguage } from '../i18n/LanguageProvider';
import { languages } from '../i18n/messages';
import { Logo } from '../ui/Logo';
import { useWords } from '../words/useWords';

const helpPhone = document.querySelector<HTMLMetaElement>('meta[name="help-phone"]')?.content ?? '';

function LanguageChoice() {
  const { t } = useWords();
  const { language, choose } = useLanguage();
  return (
    <label className="language">
      <span>{t('shell.language')}</span>
      <select
        value={language.code}
        onChange={(event) => {
          const next = languages.find(({ code }) => code === event.target.value);
          if (next) choose(next);
        }}
      >
        {languages.map(({ code, name }) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

interface Properties {
  nav?: ReactNode;
  banner?: ReactNode;
  account?: ReactNode;
  children: ReactNode;
}

/** What stands around every page: the name, the help line (always in the same place), the language. */
export function Shell({ nav, banner, account, children }: Properties) {
  const { t } = useWords();
  return (
    <div className={nav ? 'shell shell-nav' : 'shell'}>
      <a className="skip" href="#main">
        {t('shell.skip')}
      </a>
      {banner}
      <header className="top">
        <Link to="/" className="brand">
          <Logo />
          <span>Commonhour</span>
        </Link>
        <p className="help-line">
          {t('shell.help')}{' '}
          <a href={`tel:${helpPhone.replace(/\s/g, '')}`} className="phone">
            {helpPhone}
          </a>
        </p>
      </header>
      {nav}
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer className="bottom">
        <LanguageChoice />
        {account}
      </footer>
    </div>
  );
}
