import type { ReactNode } from 'react';

/** Lets a wide table scroll by itself, with the keyboard too, so that the page never has to. */
export function TableFrame({ label, children }: { label: string; children: ReactNode }) {
  return (
    // A region that scrolls must take the focus, or people without a mouse cannot read all of it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="table-frame" tabIndex={0} role="region" aria-label={label}>
      {children}
    </div>
  );
}
