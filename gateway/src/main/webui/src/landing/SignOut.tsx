import { forgetOnSignOut } from '../app/tab';
import { useWords } from '../words/useWords';

/** The way out. Nothing of the person stays in the tab. */
export function SignOut() {
  const { t } = useWords();
  return (
    <form method="post" action="/sign-out" onSubmit={forgetOnSignOut}>
      <button type="submit" className="link-button">
        {t('shell.signOut')}
      </button>
    </form>
  );
}
