import type { ReactNode } from 'react';

/** A long table of which a part is seen; what scrolls has to be reached by keyboard. */
export function Scrolled({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="scrolled" role="group" tabIndex={0} aria-label={label}>
      {children}
    </div>
  );
}
