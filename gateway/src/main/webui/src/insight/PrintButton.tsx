import { useEffect } from 'react';
import { ActionButton } from '../ui/ActionButton';
import { useWords } from '../words/useWords';

/** On paper every table is open, and afterwards as it was. */
function useOpenOnPaper() {
  useEffect(() => {
    let opened: HTMLDetailsElement[] = [];
    const open = () => {
      opened = [...document.querySelectorAll<HTMLDetailsElement>('details.picture-table:not([open])')];
      for (const table of opened) table.open = true;
    };
    const close = () => {
      for (const table of opened) table.open = false;
    };
    window.addEventListener('beforeprint', open);
    window.addEventListener('afterprint', close);
    return () => {
      window.removeEventListener('beforeprint', open);
      window.removeEventListener('afterprint', close);
    };
  }, []);
}

/** Prints the page, with every table on it. */
export function PrintButton() {
  const { t } = useWords();
  useOpenOnPaper();
  return (
    <ActionButton look="second" onPress={() => window.print()}>
      {t('insight.print')}
    </ActionButton>
  );
}
