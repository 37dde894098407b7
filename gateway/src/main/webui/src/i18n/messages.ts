import type english from './en';

/** The name of a message. English has them all; a test checks that every other language has the same. */
export type MessageId = keyof typeof english;

export type Catalogue = Partial<Record<MessageId, string>>;

type Words = () => Promise<{ default: Catalogue }>;

export interface Language {
  code: string;
  name: string;
  /** The words of the screens that members see first. */
  first: Words;
  /** The words of all other screens. */
  rest: Words;
}

/** The languages that are complete. To add one: translate the files of `en/` into a new folder, and add a line here. */
export const languages: Language[] = [
  { code: 'en', name: 'English', first: () => import('./en/first'), rest: () => import('./en/rest') },
  { code: 'es', name: 'Español', first: () => import('./es/first'), rest: () => import('./es/rest') },
  { code: 'fr', name: 'Français', first: () => import('./fr/first'), rest: () => import('./fr/rest') },
  { code: 'de', name: 'Deutsch', first: () => import('./de/first'), rest: () => import('./de/rest') },
  { code: 'cy', name: 'Cymraeg', first: () => import('./cy/first'), rest: () => import('./cy/rest') },
];

const place = 'commonhour.language';

/** The language chosen before, or else the first of the browser's languages that we have. */
export function firstLanguage(wanted: readonly string[] = navigator.languages): Language {
  const candidates = [localStorage.getItem(place), ...wanted];
  for (const candidate of candidates) {
    const found = languages.find(({ code }) => candidate?.toLowerCase().split('-')[0] === code);
    if (found) return found;
  }
  return languages[0] as Language;
}

export function rememberLanguage(language: Language): void {
  localStorage.setItem(place, language.code);
}
