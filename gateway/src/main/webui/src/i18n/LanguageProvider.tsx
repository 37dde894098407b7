import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { IntlProvider } from 'react-intl';
import { firstLanguage, rememberLanguage, type Catalogue, type Language } from './messages';

interface Choice {
  language: Language;
  choose: (language: Language) => void;
  /** Whether the words of all screens are there, or only of those that members see first. */
  complete: boolean;
}

const LanguageContext = createContext<Choice | null>(null);

export function useLanguage(): Choice {
  const choice = use(LanguageContext);
  if (!choice) throw new Error('No language was set.');
  return choice;
}

interface Loaded {
  code: string;
  messages: Catalogue;
  complete: boolean;
}

/**
 * Gives everything inside it the words of the chosen language. Nothing is shown until those of the first screens are there;
 * the others follow at once, and `AllWords` waits for them.
 */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(firstLanguage);
  const [loaded, setLoaded] = useState<Loaded | null>(null);

  useEffect(() => {
    let wanted = true;
    const { code } = language;
    const show = (messages: Catalogue, complete: boolean) => {
      if (!wanted) return;
      document.documentElement.lang = code;
      // A screen that is shown already keeps its words until all of the new language are there.
      setLoaded((shown) => (shown?.complete && !complete ? shown : { code, messages, complete }));
    };
    void language.first().then(async ({ default: first }) => {
      show(first, false);
      const { default: rest } = await language.rest();
      show({ ...first, ...rest }, true);
    });
    return () => {
      wanted = false;
    };
  }, [language]);

  const complete = loaded?.complete ?? false;
  const choice = useMemo(
    () => ({
      language,
      complete,
      choose: (next: Language) => {
        rememberLanguage(next);
        setLanguage(next);
      },
    }),
    [language, complete],
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
