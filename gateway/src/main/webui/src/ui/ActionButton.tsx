import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { useWords } from '../words/useWords';

interface Properties {
  children: ReactNode;
  look?: 'main' | 'second' | 'plain' | 'warn';
  type?: 'button' | 'submit';
  sending?: boolean;
  disabled?: boolean;
  onPress?: () => void;
}

/** A button. While its intent is being sent it cannot be pressed again, and says so. */
export function ActionButton({ children, look = 'main', type = 'button', sending, disabled, onPress }: Properties) {
  const { t } = useWords();
  return (
    <Button
      className={`button button-${look}`}
      type={type}
      isPending={sending ?? false}
      isDisabled={disabled ?? false}
      {...(onPress ? { onPress } : {})}
    >
      {sending ? t('common.sending') : children}
    </Button>
  );
}
