import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { IntlProvider } from 'react-intl';
import { firstLanguage, rememberLanguage, type Catalogue, type Language } from './messages';

interface Choice {
  language: Language;
  choose: (language: Language) => void;
}

const LanguageContext = createContext<Choice | null>(null);

export function useLanguage(): Choice {
  const choice = use(LanguageContext);
  if (!choice) throw new Error('No language was set.');
  return choice;
}

/** Gives everything inside it the words of the chosen language. Nothing is shown until they are there. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(firstLanguage);
  const [loaded, setLoaded] = useState<{ code: string; messages: Catalogue } | null>(null);

  useEffect(() => {
    let wanted = true;
    void language.load().then(({ default: messages }) => {
      if (!wanted) return;
      document.documentElement.lang = language.code;
      setLoaded({ code: language.code, messages });
    });
    return () => {
      wanted = false;
    };
  }, [language]);

  const choice = useMemo(
    () => ({
      language,
      choose: (next: Language) => {
        rememberLanguage(next);
        setLanguage(next);
      },
    }),
    [language],
  );
  if (!loaded) return null;
  return (
    <LanguageContext value={choice}>
      <I18nProvider locale={loaded.code}>
        <IntlProvider locale={loaded.code === 'en' ? 'en-GB' : loaded.code} messages={loaded.messages}>
          {children}
        </IntlProvider>
      </I18nProvider>
    </LanguageContext>
  );
}
