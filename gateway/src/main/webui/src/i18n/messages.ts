import type english from './en';

/** The name of a message. English has them all; a test checks that every other language has the same. */
export type MessageId = keyof typeof english;

export type Catalogue = Record<MessageId, string>;

export interface Language {
  code: string;
  name: string;
  load: () => Promise<{ default: Catalogue }>;
}

/** The languages that are complete. To add one: translate the files of `en/` into a new folder, and add a line here. */
export const languages: Language[] = [
  { code: 'en', name: 'English', load: () => import('./en') },
  { code: 'es', name: 'Español', load: () => import('./es') },
  { code: 'fr', name: 'Français', load: () => import('./fr') },
  { code: 'de', name: 'Deutsch', load: () => import('./de') },
  { code: 'cy', name: 'Cymraeg', load: () => import('./cy') },
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
