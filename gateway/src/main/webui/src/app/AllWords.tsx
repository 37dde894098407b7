import { Outlet } from 'react-router';
import { useLanguage } from '../i18n/LanguageProvider';
import { Waiting } from '../ui/States';

/** Around the screens that are not the first: waits until their words are there. */
export function AllWords() {
  return useLanguage().complete ? <Outlet /> : <Waiting />;
}
