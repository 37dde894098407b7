import { createIntl } from 'react-intl';
import english from '../i18n/en';
import spanish from '../i18n/es';

/** The words of a language, for tests of sentences. */
export function intlOf(language: 'en' | 'es') {
  return language === 'en'
    ? createIntl({ locale: 'en-GB', messages: english })
    : createIntl({ locale: 'es', messages: spanish });
}
