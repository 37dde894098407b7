import { describe, expect, it } from 'vitest';
import welsh from './cy';
import german from './de';
import english from './en';
import spanish from './es';
import french from './fr';
import { firstLanguage, languages } from './messages';

const catalogues: Record<string, Record<string, string>> = {
  en: english,
  es: spanish,
  fr: french,
  de: german,
  cy: welsh,
};
const placeholders = (message: string) =>
  [...new Set([...message.matchAll(/\{(\w+)(?=[,}])/g)].map(([, name]) => name))].sort();

describe('the words', () => {
  it('are there for every language that can be chosen', () => {
    expect(languages.map(({ code }) => code).sort()).toEqual(Object.keys(catalogues).sort());
  });

  it.each(Object.entries(catalogues))('are complete in %s, with the same places to fill', (code, catalogue) => {
    expect(Object.keys(catalogue).sort()).toEqual(Object.keys(english).sort());
    for (const [id, message] of Object.entries(english)) {
      const own = placeholders(catalogue[id] ?? '').filter((name) => name !== 'number');
      expect(own, `${code} ${id}`).toEqual(placeholders(message).filter((name) => name !== 'number'));
    }
  });

  it.each(Object.entries(catalogues))('have no sentence of more than 20 words in %s', (_code, catalogue) => {
    const long = Object.entries(catalogue).filter(([, message]) =>
      message
        .replace(/\{[^{}]*\}/g, 'word')
        .split(/[.?!;:]/)
        .some((sentence) => sentence.split(/\s+/).filter(Boolean).length > 20),
    );
    expect(long).toEqual([]);
  });

  it('never speak of debt or money', () => {
    const all = Object.values(catalogues).flatMap((catalogue) => Object.values(catalogue));
    expect(
      all.filter((message) =>
        /\b(debt|owe|minus|deuda|debe|dinero|dettes?|argent|schulden?|geld|dyled|arian)\b/i.test(message),
      ),
    ).toEqual([]);
  });

  it('begin with the language of the browser, and with English when it is not there', () => {
    expect(firstLanguage(['es-MX', 'en']).code).toBe('es');
    expect(firstLanguage(['tlh']).code).toBe('en');
  });
});
