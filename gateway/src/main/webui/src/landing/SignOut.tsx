import { useWords } from '../words/useWords';

/** The way out, for people who are not in a community yet. */
export function SignOut() {
  const { t } = useWords();
  return (
    <form method="post" action="/sign-out">
      <button type="submit" className="link-button">
        {t('shell.signOut')}
      </button>
    </form>
  );
}
