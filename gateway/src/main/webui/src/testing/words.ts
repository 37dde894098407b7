import { createIntl } from 'react-intl';
import welsh from '../i18n/cy';
import german from '../i18n/de';
import english from '../i18n/en';
import spanish from '../i18n/es';
import french from '../i18n/fr';

const catalogues = { en: english, es: spanish, fr: french, de: german, cy: welsh };

/** The words of a language, for tests of sentences. */
export function intlOf(language: keyof typeof catalogues) {
  return createIntl({ locale: language === 'en' ? 'en-GB' : language, messages: catalogues[language] });
}
