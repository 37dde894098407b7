import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Icon } from './Icon';

interface Properties {
  to: string;
  children: ReactNode;
  look?: 'plain' | 'button' | 'second';
}

/** A link to another page, plain or as large as a button. */
export function GoLink({ to, children, look = 'plain' }: Properties) {
  const className = { plain: 'go', button: 'button button-main', second: 'button button-second' }[look];
  return (
    <Link to={to} className={className}>
      {children}
      {look === 'plain' && <Icon name="next" />}
    </Link>
  );
}
